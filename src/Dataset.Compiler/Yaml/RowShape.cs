using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>One row as it is written.</summary>
/// <param name="Fields">Its fields, where it is right.</param>
/// <param name="Key">Its key, where that stands before its fields.</param>
internal sealed record WrittenRow(YamlNode Fields, YamlScalar? Key)
{
    /// <summary>What of the row is written first.</summary>
    public YamlNode First => Key ?? Fields;
}

/// <summary>
/// How the rows of a table are written. Binding, the salvage of keys, the formatter, and every command that adds, moves or describes rows ask
/// here, so that none of them knows what a row looks like.
/// </summary>
internal abstract class RowShape
{
    /// <summary>An item of a list.</summary>
    public static RowShape List { get; } = new ListShape();

    /// <summary>An entry of a mapping, whose name is the row's key.</summary>
    public static RowShape ByKey { get; } = new ByKeyShape();

    /// <summary>The fields themselves, without anything around them.</summary>
    public static RowShape Single { get; } = new SingleShape();

    /// <summary>The shape that a declaration names.</summary>
    public static RowShape Of(RowsAre rows) => rows switch
    {
        RowsAre.ByKey => ByKey,
        RowsAre.Single => Single,
        _ => List,
    };

    /// <summary>What is written, in a curator's words.</summary>
    public abstract string Expected { get; }

    /// <summary>Whether rows can stand so in this node; one left empty holds none.</summary>
    public abstract bool Fits(YamlNode written);

    /// <summary>The rows of a node that fits, in their order.</summary>
    public abstract IEnumerable<WrittenRow> Rows(YamlNode written);

    /// <summary>The column at which rows are indented; -1 where the row shares its line with others.</summary>
    public abstract int IndentOf(string text, WrittenRow row);

    /// <summary>A row as lines without indentation.</summary>
    /// <param name="key">The row's key.</param>
    /// <param name="fields">Its fields, line by line; without the key where that stands before them.</param>
    public abstract IEnumerable<string> Write(string key, IReadOnlyList<string> fields);

    /// <summary>Whether a row's key stands before its fields instead of among them.</summary>
    public bool HasKeyBefore => this == ByKey;

    /// <summary>Where everything that belongs to a node ends.</summary>
    public static int EndOf(YamlNode node) => node switch
    {
        YamlSequence { Items.Count: > 0 } sequence => Math.Max(node.End, sequence.Items.Items.Max(EndOf)),
        YamlMapping { Entries.Count: > 0 } mapping => mapping.Entries.Items.Max(e => Math.Max(e.Key.End, EndOf(e.Value))),
        _ => node.End,
    };

    private static bool IsEmpty(YamlNode written) => written is YamlScalar { IsNull: true };

    private sealed class ListShape : RowShape
    {
        public override string Expected => "a list of entries that each start with '- '";

        public override bool Fits(YamlNode written) => written is YamlSequence || IsEmpty(written);

        public override IEnumerable<WrittenRow> Rows(YamlNode written) =>
            written is YamlSequence list ? list.Items.Items.Select(i => new WrittenRow(i, null)) : [];

        public override int IndentOf(string text, WrittenRow row)
        {
            int line = TextLines.StartOf(text, row.First.Start), dash = TextLines.FirstOf(text, line);
            return dash < row.First.Start && text[dash] == '-' ? dash - line : -1;
        }

        public override IEnumerable<string> Write(string key, IReadOnlyList<string> fields) => fields.Select((f, i) => (i == 0 ? "- " : "  ") + f);
    }

    private sealed class ByKeyShape : RowShape
    {
        public override string Expected => "entries whose names are the keys of the rows";

        public override bool Fits(YamlNode written) => written is YamlMapping || IsEmpty(written);

        public override IEnumerable<WrittenRow> Rows(YamlNode written) =>
            written is YamlMapping mapping ? mapping.Entries.Items.Select(e => new WrittenRow(e.Value, e.Key)) : [];

        public override int IndentOf(string text, WrittenRow row) =>
            TextLines.IsFirst(text, row.First.Start) ? row.First.Start - TextLines.StartOf(text, row.First.Start) : -1;

        public override IEnumerable<string> Write(string key, IReadOnlyList<string> fields) => fields.Select(f => "  " + f).Prepend(key + ":");
    }

    private sealed class SingleShape : RowShape
    {
        public override string Expected => "fields with their values";

        public override bool Fits(YamlNode written) => written is YamlMapping || IsEmpty(written);

        public override IEnumerable<WrittenRow> Rows(YamlNode written) => IsEmpty(written) ? [] : [new WrittenRow(written, null)];

        public override int IndentOf(string text, WrittenRow row) => -1;

        public override IEnumerable<string> Write(string key, IReadOnlyList<string> fields) => fields;
    }
}
