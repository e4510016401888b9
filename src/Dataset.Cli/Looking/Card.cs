namespace Dataset.Cli.Looking;

/// <summary>All that is known about a row, for a person to read.</summary>
/// <param name="Row">What it is called.</param>
/// <param name="Content">What it says.</param>
/// <param name="NamedBy">The rows that refer to it, each with the fields in which they do.</param>
internal sealed record Card(RowLabel Row, CardRow Content, IReadOnlyList<NamedBy> NamedBy);

/// <summary>A row that refers to another one: <c>participants.who</c> of <c>events/riyadh</c>.</summary>
internal sealed record NamedBy(string Record, IReadOnlyList<string> Fields);

/// <summary>A row or a nested row.</summary>
/// <param name="Place">Of a nested row, its place in the row around it: <c>participants/0</c>; else empty.</param>
/// <param name="Fault">Why the row as a whole is wrong; empty where it is not.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record CardRow(string Place, string Fault, IReadOnlyList<CardField> Fields);

/// <summary>A field with what backs it; <c>exists</c> stands for the row as such.</summary>
/// <param name="Name">As YAML names it.</param>
/// <param name="Items">The value, or each of a list.</param>
/// <param name="Support">What the value rests on: article, inferred, external, editorial; empty where nothing has to back it.</param>
/// <param name="Words">What articles say.</param>
/// <param name="Basis">Where the value comes from otherwise.</param>
/// <param name="Disputes">How a contradiction is judged.</param>
/// <param name="Rows">Nested facts, which have evidence of their own.</param>
internal sealed record CardField(
    string Name,
    IReadOnlyList<CardItem> Items,
    string Support,
    IReadOnlyList<CardWords> Words,
    IReadOnlyList<string> Basis,
    IReadOnlyList<string> Disputes,
    IReadOnlyList<CardRow> Rows);

/// <summary>A value, and what the row is called to which it refers.</summary>
internal sealed record CardItem(string Text, string Name);

/// <summary>A quote in its sentence.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Before">The sentence up to the quote.</param>
/// <param name="Quote">The quote.</param>
/// <param name="After">The sentence behind it.</param>
/// <param name="Start">Where the quote begins in the article; null where it is not proved.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Says">The other value that the article gives, or the words as printed.</param>
/// <param name="Rank">accepted, compatible, rival or deprecated; empty where nothing is compared.</param>
/// <param name="Fault">Why the article is wrong; empty where it is not.</param>
/// <param name="Details">Whatever else is said of it.</param>
internal sealed record CardWords(
    string Source, string Before, string Quote, string After, int? Start, int? End, string Says, string Rank, string Fault, string Details);
