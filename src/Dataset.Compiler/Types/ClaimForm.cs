namespace Dataset.Compiler.Types;

/// <summary>
/// How a value is asked for when an article claims it: a member of the generated <c>ClaimValueKind</c>, and a method of <c>ClaimValue</c>.
/// </summary>
/// <param name="Kind">The member.</param>
/// <param name="What">What the value is, as it stands in a sentence: <c>a day</c>.</param>
/// <param name="Method">The method; empty where the type is asked for in another way.</param>
/// <param name="Parameter">The name of the method's parameter.</param>
/// <param name="WritesItself">Whether the C# value's own <c>ToString</c> gives what <see cref="ScalarType.Show"/> does: no text has to be
/// stored.</param>
public sealed record ClaimForm(string Kind, string What, string Method, string Parameter, bool WritesItself = false);
