using System.Diagnostics;
using System.Text;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>A child process and everything it starts, for the length of a <c>using</c>.</summary>
internal sealed class NodeProcess : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly Lock writing = new();

    private NodeProcess(Process process) => this.process = process;

    public int Id => this.process.Id;

    public bool HasExited => this.process.HasExited;

    /// <summary>All that it wrote so far, for the message of a failed test.</summary>
    public string Log
    {
        get
        {
            lock (this.writing)
            {
                return $"{this.output}{this.errors}";
            }
        }
    }

    public static NodeProcess Start(string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        var child = new NodeProcess(process);
        process.OutputDataReceived += (_, line) => child.Write(child.output, line.Data);
        process.ErrorDataReceived += (_, line) => child.Write(child.errors, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits for the end and gives its standard output; a failing or endless process fails the test with what it wrote.</summary>
    public string ReadToEnd(TimeSpan patience)
    {
        if (!this.process.WaitForExit(patience))
        {
            throw new TimeoutException($"{this.process.StartInfo.FileName} did not end within {patience}. It wrote: {this.Log}");
        }

        // The overload without a time waits until both streams are read to their end.
        this.process.WaitForExit();
        return this.process.ExitCode == 0
            ? this.output.ToString()
            : throw new InvalidOperationException($"{this.process.StartInfo.FileName} ended with code {this.process.ExitCode}. It wrote: {this.Log}");
    }

    /// <summary>Ends the process as a crash would (kill -9).</summary>
    /// <param name="withChildren">Whether all that it started ends too.</param>
    public void Kill(bool withChildren = true)
    {
        if (!this.process.HasExited)
        {
            this.process.Kill(withChildren);
            this.process.WaitForExit(TimeSpan.FromSeconds(10));
        }
    }

    public void Dispose()
    {
        this.Kill();
        this.process.Dispose();
    }

    private void Write(StringBuilder to, string? line)
    {
        if (line is not null)
        {
            lock (this.writing)
            {
                to.AppendLine(line);
            }
        }
    }
}
