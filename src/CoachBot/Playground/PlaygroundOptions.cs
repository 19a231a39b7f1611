using System.ComponentModel.DataAnnotations;

namespace CoachBot.Playground;

/// <summary>The chat window for developers; read from the section <c>Playground</c> and used in Development only.</summary>
internal sealed class PlaygroundOptions
{
    public const string Section = "Playground";

    /// <summary>False leaves the chat window out.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The port of the chat window.</summary>
    [Range(1, 65535, ErrorMessage = "Playground:Port must be a port number, 1 to 65535.")]
    public int Port { get; set; } = 56150;

    /// <summary>The npm package that npx runs, with its version.</summary>
    [Required(ErrorMessage = "Playground:Package must name the npm package of the chat window.")]
    public string Package { get; set; } = "@microsoft/m365agentsplayground@0.2.28";
}
