namespace CoachBot.Sessions;

/// <summary>A text as words, numbers and marks in lower case, and which of them have been understood.</summary>
internal sealed class SpokenWords
{
    private readonly List<(string Said, int Start, int End)> _words = [];
    private readonly bool[] _taken;
    private readonly string _plain;

    public SpokenWords(string text)
    {
        Text = text;
        _plain = string.Create(text.Length, text, static (plain, original) =>
        {
            for (var index = 0; index < plain.Length; index++) plain[index] = Plain(original[index]);
        });
        for (var start = 0; start < _plain.Length;)
        {
            var end = EndOf(start);
            if (_plain[start] != ' ') _words.Add((_plain[start..end], start, end));
            start = end;
        }

        _taken = new bool[_words.Count];
    }

    public string Text { get; }

    /// <summary>The times that have been looked for since a word was last taken: every rule asks for the same ones.</summary>
    public Dictionary<int, SpokenMoment?> Moments { get; } = [];

    public int Count => _words.Count;

    /// <summary>The word at a place; empty where there is none and where it has been taken.</summary>
    public string this[int at] => IsTaken(at) ? "" : Said(at);

    /// <summary>The word at a place, taken or not.</summary>
    public string Said(int at) => at >= 0 && at < Count ? _words[at].Said : "";

    /// <summary>The words from one place up to another, as they were said but in lower case.</summary>
    public string Between(int from, int to) => from < to ? _plain[_words[from].Start.._words[to - 1].End] : "";

    public (int Start, int End) PlaceOf(int at) => (_words[at].Start, _words[at].End);

    /// <summary>Whether nothing stands between a word and the one before it: the 30 of 9u30.</summary>
    public bool IsGlued(int at) => at > 0 && at < Count && _words[at].Start == _words[at - 1].End;

    /// <summary>The number of at most so many digits at a place.</summary>
    public int? Number(int at, int digits = 2) =>
        this[at] is { Length: > 0 } word && word.Length <= digits && char.IsAsciiDigit(word[0]) ? int.Parse(word, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>How many words the longest of these phrases that stands at a place has; 0 without one.</summary>
    public int Phrase(int at, string[][] phrases)
    {
        var longest = 0;
        foreach (var phrase in phrases)
            if (phrase.Length > longest && Stands(at, phrase)) longest = phrase.Length;
        return longest;
    }

    /// <summary>Marks words as understood.</summary>
    public void Take(int from, int to)
    {
        _taken.AsSpan(from, to - from).Fill(true);
        Moments.Clear();
    }

    /// <summary>What has not been understood.</summary>
    public IEnumerable<string> Left => _words.Where((_, at) => !_taken[at]).Select(word => word.Said);

    private bool IsTaken(int at) => at >= 0 && at < Count && _taken[at];

    private bool Stands(int at, string[] phrase)
    {
        for (var word = 0; word < phrase.Length; word++)
            if (this[at + word] != phrase[word]) return false;
        return true;
    }

    // M7 is one word and 9u30 is three.
    private int EndOf(int start)
    {
        var end = start + 1;
        if (char.IsAsciiDigit(_plain[start]))
        {
            while (end < _plain.Length && char.IsAsciiDigit(_plain[end])) end++;
        }
        else if (char.IsLetter(_plain[start]))
        {
            var unit = start > 0 && char.IsAsciiDigit(_plain[start - 1]);
            while (end < _plain.Length && (IsOfWord(end) || (!unit && char.IsAsciiDigit(_plain[end])))) end++;
        }

        return end;
    }

    private bool IsOfWord(int index) =>
        char.IsLetter(_plain[index]) || (_plain[index] == '\'' && index + 1 < _plain.Length && char.IsLetter(_plain[index + 1]));

    private static char Plain(char character) => character switch
    {
        '‘' or '’' or '‚' or '‛' or '`' or '´' => '\'',
        '“' or '”' or '„' or '‟' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
        'é' or 'É' => 'e',
        _ when char.IsWhiteSpace(character) || char.IsControl(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format => ' ',
        _ => char.ToLowerInvariant(character),
    };
}
