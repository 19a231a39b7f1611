using CoachBot.Coaching;

namespace CoachBot.Tests.Coaching.PlaybookTests;

public sealed class BrokenPlaybookTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("playbook");

    public BrokenPlaybookTests()
    {
        foreach (var file in Directory.EnumerateFiles(TestPlaybook.Folder))
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void An_untouched_copy_loads() => Playbook.Load(_folder.FullName);

    [Theory]
    // file, what is written, what it becomes, the id that is named, the reason
    [InlineData("pitfalls.json", "\"nl\": \"Over de tijd\"", "\"nl\": \" \"", "overtime", ".nl is missing or empty")]
    [InlineData("pitfalls.json", "\"en\": \"Running over\",", "", "overtime", ".en is missing or empty")]
    [InlineData("pitfalls.json", "\"id\": \"overtime\"", "\"id\": \"late\"", "late", "names no pitfall: 'late'")]
    [InlineData("pitfalls.json", "\"meaning\": {\"nl\": \"Je blijft langer", "\"meening\": {\"nl\": \"Je blijft langer", "overtime", "'meening'")]
    [InlineData("pitfalls.json", "\"level\": 2", "\"level\": 3", "level_2", "must be 0, 1, 2, 3 in that order")]
    [InlineData("debrief.json", "\"id\": \"q_overtime.a2\"", "\"id\": \"q_overtime.a1\"", "q_overtime.a1", "is a duplicate")]
    [InlineData("debrief.json", "\"id\": \"q_overtime.a2\"", "\"id\": \"\"", null, ".id is missing or empty")]
    [InlineData("debrief.json", "\"points\": 2", "\"points\": 4", "q_overtime.a2", "must be 0, 1, 2 or 3")]
    [InlineData("debrief.json", "\"points\": 2", "\"points\": \"two\"", "q_overtime.a2", "wrong kind")]
    [InlineData("debrief.json", "\"question\": \"q_overtime\", \"points\": 2", "\"question\": \"q_talk\", \"points\": 2", "q_overtime.a2", "must start with 'q_talk.'")]
    [InlineData("debrief.json", "\"effect\": \"stop\"", "\"effect\": \"halt\"", "q_craft.a4", "must be praise, refer, also or stop")]
    [InlineData("debrief.json", "\"card\": \"cr_menu\"", "\"card\": \"cr_menus\"", "q_craft.a4", "leads nowhere: there is no card 'cr_menus'")]
    [InlineData("debrief.json", "\"tag\": \"finished\"", "\"tag\": \"finish\"", "q_close.ax", "is an unknown tag: 'finish'")]
    [InlineData("debrief.json", "\"also\": \"helper_chair\"", "\"also\": \"chair\"", "q_craft.a3", "names no pitfall: 'chair'")]
    [InlineData("debrief.json", "\"pitfall\": \"overtime\"", "\"pitfall\": \"helper_chair\"", "q_talk", "has a question already")]
    [InlineData("debrief.json", "\"weight\": 1.5", "\"weight\": 0", "q_talk", "must be above 0")]
    [InlineData("debrief.json", "\"id\": \"f_open\"", "\"id\": \"f_opens\"", "f_opens", "must be 'choice', or 'text'")]
    [InlineData("debrief.json", "\"id\": \"sos\",", "", null, "$.sos.id is missing or empty")]
    [InlineData("followups.json", "\"pitfall\": \"overtime\", \"method\": \"K\"", "\"pitfall\": \"overtime\", \"method\": \"X\"", "fu_overtime_1", "must be K, T, S or G")]
    [InlineData("followups.json", "\"phase\": \"deeper\"", "\"phase\": \"deep\"", "fu_helper_chair_6", "must be back or deeper")]
    [InlineData("followups.json", "\"id\": \"fu_extra_tasks_3\", \"pitfall\": \"extra_tasks\", \"method\": \"K\", \"phase\": \"deeper\"", "\"id\": \"fu_extra_tasks_3\", \"pitfall\": \"extra_tasks\", \"method\": \"K\"", null, "has no pair for extra_tasks")]
    [InlineData("weekly-questions.json", "\"week\": 2,", "\"week\": 3,", "wk_02", "must be 2: the weeks count from 1")]
    [InlineData("weekly-questions.json", "\"theme\": \"role\"", "\"theme\": \"\"", "wk_02", ".theme is missing or empty")]
    [InlineData("weekly-questions.json", "\"asks\": \"pitfall\"", "\"asks\": \"trap\"", "wk_12", "must be pitfall, or be left out")]
    [InlineData("weekly-questions.json", ", \"asks\": \"pitfall\"", "", null, "needs one question that asks for a pitfall")]
    [InlineData("referrals.json", "\"id\": \"rf_step_no\"", "\"id\": \"rf_step_6\"", null, "lack rf_step_no")]
    [InlineData("referrals.json", "\"id\": \"rf_step_4\"", "\"id\": \"rf_step_7\"", null, "lack rf_step_4")]
    [InlineData("referrals.json", "\"title\": {\"nl\": \"Zeg wat je zag\"", "\"title\": {\"nl\": \"\"", "rf_step_1", ".title.nl is missing or empty")]
    [InlineData("referrals.json", "\"group\": \"rfg_money\"", "\"group\": \"rfg_gold\"", "rf_geld", "names no group: 'rfg_gold'")]
    [InlineData("referrals.json", "\"setting\": \"debt_line\"", "\"setting\": \"debts\"", "rf_geld", "names no country setting: 'debts'")]
    [InlineData("referrals.json", "\"how\": \"arrange\"", "\"how\": \"visit\"", "rf_brand", "must be arrange")]
    [InlineData("referrals.json", "\"card\": \"cr_child\"", "\"card\": \"cr_kid\"", "rf_kind", "leads nowhere: there is no card 'cr_kid'")]
    [InlineData("referrals.json", "\"card\": \"cr_child\"", "\"card\": \"cr_child\", \"setting\": \"child_line\"", "rf_kind", "stands alone")]
    [InlineData("remedies.json", "{hours_from}", "{hours_form}", "rm_off_hours_4", "has other placeholders in nl (hours_form, hours_to) than in en (hours_from, hours_to)")]
    [InlineData("closing-lines.json", "Tas dicht.", "Tas {dicht", "ap_04", "has a brace that belongs to no {placeholder}")]
    [InlineData("closing-lines.json", "\"tag\": \"finished\"", "\"tag\": \"any\"", "q_close.ax", "leads nowhere: no closing line has tag 'finished'", "debrief.json")]
    [InlineData("closing-lines.json", "\"tag\": \"heavy\"", "\"tag\": null", "ap_17", "is an unknown tag")]
    [InlineData("safety.json", "\"leadsTo\": \"cr_elder\"", "\"leadsTo\": \"cr_old\"", "cr_menu.elder", "leads nowhere: there is no card 'cr_old'")]
    [InlineData("safety.json", "\"leadsTo\": \"cr_limit\",\n      \"nl\": \"Nu niet\"", "\"nl\": \"Nu niet\"", "btn_not_now", "leads nowhere")]
    [InlineData("safety.json", "\"calls\": [\"emergency\", \"gas_line\"]", "\"calls\": [\"emergency\", \"gas\"]", "cr_fire", "names no country setting: 'gas'")]
    [InlineData("safety.json", "\"calls\": [\"emergency\", \"gas_line\"]", "\"calls\": [\"fire_visit\"]", "cr_fire", "leads nowhere: no number to call in NL")]
    [InlineData("safety.json", "[\"btn_call\", \"btn_referral\", \"btn_go_on\"]", "[\"btn_call\", \"btn_on\"]", "cr_past", "names no button: 'btn_on'")]
    [InlineData("safety.json", "\"aboutMe\": \"cr_threat_self\"", "\"aboutMe\": null", "cr_violence", "leads nowhere")]
    [InlineData("country-settings.json", "\"UK\": {\"nl\": \"999\"", "\"GB\": {\"nl\": \"999\"", "suicide_line", "must be NL, GB, US")]
    [InlineData("country-settings.json", "\"tel\": \"0800-1205\"", "\"tel\": \"tel:0800\"", "local_safeguarding", "must be digits")]
    [InlineData("country-settings.json", "\"verifiedOn\": null", "\"verifiedOn\": \"soon\"", "emergency", "wrong kind")]
    [InlineData("agreements.json", "\"pitfall\": \"overtime\", \"required\"", "\"pitfall\": \"late\", \"required\"", "cl_03", "names no pitfall: 'late'")]
    [InlineData("agreements.json", "{session_hours}, van", "{n} uur, van", "cl_03", "has other placeholders in nl")]
    [InlineData("agreements.json", "\"nl\": \"Doel\", ", "", "cl_01", ".nl is missing or empty")]
    [InlineData("agreements.json", "\"id\": \"cl_02\"", "\"id\": \"cl_01\"", "cl_01", "is a duplicate: 'cl_01'")]
    [InlineData("agreements.json", "\"pitfall\": \"dual_relationship\", \"settles\": true", "\"pitfall\": \"dual_relationship\"", null, "has none that settles dual_relationship")]
    [InlineData("agreements.json", "\"name\": {\"nl\": \"Voicemail\", \"en\": \"Voicemail\"},", "", "vm_01", ".name.nl is missing or empty")]
    [InlineData("agreements.json", "\"required\": true", "\"required\": \"yes\"", "cl_03", "wrong kind")]
    [InlineData("voice.json", "Ik ben een bot, geen mens", "Ik ben een {bot}, geen mens", "bv_1", "has other placeholders in nl (bot) than in en ()")]
    [InlineData("phase-out.json", "\"from\": \"halfway\", \"weeks\": 4", "\"from\": \"midway\", \"weeks\": 4", "ms_6", "must be from start with sessions")]
    [InlineData("phase-out.json", "\"nl\": \"je luistert\"", "\"nl\": \"\"", "ms_9", ".role.nl is missing or empty")]
    [InlineData("phase-out.json", "\"late\": 2", "\"late\": 0", "ms_10", "must be 1 to 9")]
    [InlineData("phase-out.json", "\"fits\": \"delays\"", "\"fits\": \"later\"", "po_2", "must be towards, delays, more work or leans")]
    [InlineData("name-signs.json", "\"mevrouw\"", "\"Mevrouw\"", null, "must be one word in lower case: 'Mevrouw'")]
    [InlineData("anonymity-signs.json", "\"Aalsmeer\"", "\"aalsmeer\"", null, "$.places[0] must be a word with a capital: 'aalsmeer'")]
    [InlineData("anonymity-signs.json", "\"wethouder\"", "\"burgemeester\"", null, "$.offices[1] is a duplicate: 'burgemeester'")]
    [InlineData("anonymity-signs.json", "\"dement*\"", "\"*\"", null, "$.illnesses[0] must be a word in lower case: '*'")]
    [InlineData("anonymity-signs.json", "\"COPD\"", "\"copd\"", null, "must be a word in capitals: 'copd'")]
    [InlineData("anonymity-signs.json", "\"twins\": [", "\"twin\": [", null, "has a member that is not known here: 'twin'")]
    [InlineData("supervision.json", "\"nl\": \"Incidentmethode\"", "\"nl\": \"\"", "iv_incident", ".nl is missing or empty")]
    [InlineData("supervision.json", "\"who\": \"thinkers\"", "\"who\": \"thinker\"", "iv_incident.2", "must be presenter, thinkers or everyone")]
    [InlineData("supervision.json", "\"kind\": \"questions\"", "\"kind\": \"question\"", "iv_incident.2", "must be story, questions")]
    [InlineData("supervision.json", "\"who\": \"presenter\", \"kind\": \"story\"", "\"who\": \"everyone\", \"kind\": \"story\"", "iv_incident.1", "must be the presenter's story")]
    [InlineData("supervision.json", "\"days\": 1, \"minutes\": 10, \"mostWords\"", "\"days\": 0, \"minutes\": 10, \"mostWords\"", "iv_incident.1", "must be more than 0 and at most 5")]
    [InlineData("supervision.json", "\"minutes\": 20", "\"minutes\": 200", "iv_incident.4", "must be 1 to 120")]
    [InlineData("supervision.json", "\"most\": 2", "\"most\": 9", "iv_incident.2", "must be 1 to 5")]
    [InlineData("supervision.json", "\"about\": \"iv_incident.2\"", "\"about\": \"iv_incident.1\"", "iv_incident.3", "must name an earlier questions step")]
    [InlineData("supervision.json", ", \"about\": \"iv_incident.2\"", "", "iv_incident.3", "must name an earlier questions step")]
    [InlineData("supervision.json", "\"adviceTo\": \"iv_incident.4\"", "\"adviceTo\": \"iv_incident.1\"", "iv_incident.2", "must name a later step")]
    [InlineData("supervision.json", "\"adviceTo\": \"iv_incident.4\"", "\"adviceTo\": \"iv_ten.9\"", "iv_incident.2", "must name a later step")]
    [InlineData("supervision.json", "\"members\": 4", "\"members\": 1", "iv_incident", "must be 2 to 12")]
    [InlineData("supervision.json", "\"meetings\": 3", "\"meetings\": 30", "iv_gossip", "must be 0 to 20")]
    [InlineData("supervision.json", "\"fits\": [\"overtime\"", "\"fits\": [\"late\"", "iv_incident", "names no pitfall: 'late'")]
    [InlineData("supervision.json", "\"id\": \"iv_incident.2\"", "\"id\": \"iv_incident.1\"", "iv_incident.1", "is a duplicate")]
    [InlineData("supervision.json", "{retention_days} dagen", "{days} dagen", "iv_rule_11", "has other placeholders in nl (days)")]
    [InlineData("supervision.json", "\"id\": \"an_1\"", "\"id\": \"\"", null, ".id is missing or empty")]
    [InlineData("supervision.json", "\"silent\": true", "\"silent\": \"yes\"", "iv_incident.4", "wrong kind")]
    [InlineData("texts.json", "\"id\": \"ph_who\"", "\"id\": \"ph_whom\"", "bv_7", "has the unknown placeholder {who}", "voice.json")]
    [InlineData("texts.json", "\"nl\": \"de eindtijd\"", "\"nl\": \"{client}\"", "ph_end_time", "has other placeholders")]
    public void A_mistake_is_reported_with_file_line_id_and_reason(string file, string written, string becomes, string? id, string reason, string? reportedFile = null)
    {
        var path = Path.Combine(_folder.FullName, file);
        var content = File.ReadAllText(path);
        Assert.Contains(written, content, StringComparison.Ordinal);
        var at = content.IndexOf(written, StringComparison.Ordinal);
        File.WriteAllText(path, content.Remove(at, written.Length).Insert(at, becomes));

        var message = Assert.Throws<PlaybookException>(() => Playbook.Load(_folder.FullName)).Message;

        Assert.StartsWith($"{reportedFile ?? file}, line ", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
        if (id is not null)
            Assert.Contains($", id {id}: ", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"points\": 2", "\"points\": 7")]
    [InlineData("\"nl\": \"11 tot 30 minuten later\"", "\"nl\": \"\"")]
    [InlineData("\"nl\": \"11 tot 30 minuten later\"", "\"nl\": 11")]
    [InlineData("\"nl\": \"11 tot 30 minuten later\"", "\"nl\": \"11 tot 30")]
    public void The_line_is_the_one_of_the_mistake(string written, string becomes)
    {
        var path = Path.Combine(_folder.FullName, "debrief.json");
        var content = File.ReadAllText(path);
        var at = content.IndexOf(written, StringComparison.Ordinal);
        var line = content[..at].Count(letter => letter == '\n') + 1;
        File.WriteAllText(path, content.Remove(at, written.Length).Insert(at, becomes));

        var message = Assert.Throws<PlaybookException>(() => Playbook.Load(_folder.FullName)).Message;

        Assert.Contains($"debrief.json, line {line}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pitfall_with_two_remedies_is_too_little()
    {
        var path = Path.Combine(_folder.FullName, "remedies.json");
        var lines = File.ReadAllText(path);
        for (var number = 3; number <= 9; number++)
            lines = lines.Replace($"\"id\": \"rm_overtime_{number}\", \"pitfall\": \"overtime\"", $"\"id\": \"rm_overtime_{number}\", \"pitfall\": \"off_hours\"", StringComparison.Ordinal);
        File.WriteAllText(path, lines);

        var message = Assert.Throws<PlaybookException>(() => Playbook.Load(_folder.FullName)).Message;

        Assert.Equal("remedies.json, line 2: $.remedies has 2 for overtime, but at least 3 are needed.", message);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(_folder.FullName, "voice.json"));

        Assert.Contains("voice.json: cannot be read", Assert.Throws<PlaybookException>(() => Playbook.Load(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_named() =>
        Assert.Contains("nowhere", Assert.Throws<PlaybookException>(() => Playbook.Load(Path.Combine(_folder.FullName, "nowhere"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"voice\": []}")]
    [InlineData("{\"voice\": [null]}")]
    [InlineData("{\"voice\": 3}")]
    [InlineData("{\"voice\": [{\"id\": \"a\", \"id\": \"b\", \"nl\": \"x\", \"en\": \"x\"}]}")]
    [InlineData("{\"voice\": [{\"id\": \"a\", \"nl\": \"\\ud800\", \"en\": \"x\"}]}")]
    public void A_file_of_another_shape_is_named(string content)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "voice.json"), content);

        Assert.StartsWith("voice.json, line 1", Assert.Throws<PlaybookException>(() => Playbook.Load(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_saved_in_an_old_encoding_is_named()
    {
        var path = Path.Combine(_folder.FullName, "voice.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("mens", "m\u00e9ns", StringComparison.Ordinal), System.Text.Encoding.Latin1);

        Assert.StartsWith("voice.json", Assert.Throws<PlaybookException>(() => Playbook.Load(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        var path = Path.Combine(_folder.FullName, "voice.json");
        File.WriteAllText(path, File.ReadAllText(path), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Playbook.Load(_folder.FullName);
    }
}
