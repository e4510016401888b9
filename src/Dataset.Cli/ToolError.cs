namespace Dataset.Cli;

/// <summary>The user asked for something that cannot be done: the message is all they see.</summary>
internal sealed class ToolError(string message) : Exception(message);
