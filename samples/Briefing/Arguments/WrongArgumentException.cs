namespace Briefing.Arguments;

/// <summary>An argument that the program cannot use; the message is for the user.</summary>
internal sealed class WrongArgumentException(string message) : Exception(message);
