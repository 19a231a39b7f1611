namespace CoachBot.EndToEnd.Drivers;

/// <summary>Installs the npm packages of the end-to-end project once, also when two test projects ask at the same moment.</summary>
internal static class NodePackages
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly Lock OneAtATime = new();

    public static void Install()
    {
        lock (OneAtATime)
        {
            if (IsCurrent())
            {
                return;
            }

            using var mine = WaitForTurn();
            if (!IsCurrent())
            {
                NpmCi();
            }
        }
    }

    // npm writes this hidden lock file last, so a broken-off installation does not count.
    private static bool IsCurrent()
    {
        var installed = new FileInfo(Path.Combine(NodeTools.Folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(NodeTools.Folder, "package-lock.json"));
    }

    private static void NpmCi()
    {
        var npm = NodeRequirement.OnPath(["npm"], "Install npm (it comes with Node.js) and put it on the PATH: this test needs npm packages. On Debian: apt-get install npm.");
        using var installation = NodeProcess.Start(npm, ["ci", "--no-audit", "--no-fund"], NodeTools.Folder);
        installation.ReadToEnd(Patience);
    }

    private static FileStream WaitForTurn()
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(NodeTools.Folder, "obj")).FullName, "npm-ci.lock");
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!patience.IsCancellationRequested)
            {
                patience.Token.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(250));
            }
        }
    }
}
