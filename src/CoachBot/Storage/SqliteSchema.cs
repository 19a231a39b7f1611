namespace CoachBot.Storage;

/// <summary>Tables of the SQLite file that somebody needs. Each connection runs the statements, so they must do nothing where the tables exist.</summary>
internal sealed record SqliteSchema(params IReadOnlyList<string> Statements);
