using System.Text;
using System.Text.Json;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Tests.Yaml;

/// <summary>
/// The reader against the cases that YAML parsers are judged by: yaml-test-suite, where it is to be had, as a list of <c>id</c>, <c>yaml</c>,
/// <c>tree</c> and <c>fail</c>. What must always hold stands in <see cref="FullYamlTests"/>, in cases of our own.
/// </summary>
public sealed class YamlSuiteTests
{
    [Fact]
    public void With_everything_allowed_nothing_is_read_wrongly_and_little_is_refused()
    {
        if (ForeignFiles.Find("yaml-test-suite.json") is not { } file)
        {
            return;
        }

        List<string> wrong = [], accepted = [], refused = [];
        int valid = 0;
        foreach (JsonElement one in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray())
        {
            string id = one.GetProperty("id").GetString()!;
            bool isInvalid = one.GetProperty("fail").GetBoolean();
            valid += isInvalid ? 0 : 1;
            string? read = NodePrinter.Read(one.GetProperty("yaml").GetString()!, ReadingOptions.Everything);
            if (isInvalid)
            {
                accepted.AddRange(read is null ? [] : [id]);
            }
            else if (read is null)
            {
                refused.Add(id);
            }
            else if (read != EventTree.Print(one.GetProperty("tree").GetString()!))
            {
                wrong.Add(id + "\n" + read + EventTree.Print(one.GetProperty("tree").GetString()!));
            }
        }

        wrong.ShouldBeEmpty();
        accepted.ShouldBeEmpty();
        (valid - refused.Count).ShouldBeGreaterThanOrEqualTo(270, string.Join(' ', refused));
    }
}

/// <summary>Nodes as lines, aliases written out: what two readers agree on, whatever they keep.</summary>
internal static class NodePrinter
{
    /// <summary>The documents of a text; null where it is refused.</summary>
    public static string? Read(string text, ReadingOptions options)
    {
        YamlFile file = YamlReader.Read("f.yaml", text, FileReading.With(options));
        if (file.Documents is not { } documents || file.Findings.Count > 0)
        {
            return null;
        }

        StringBuilder to = new();
        foreach (YamlNode document in documents)
        {
            to.Append("document\n");
            Print(document, to);
        }

        return to.ToString();
    }

    public static string OnOneLine(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Print(YamlNode node, StringBuilder to)
    {
        string tag = node.Tag is null ? "" : "<" + node.Tag + "> ";
        switch (node)
        {
            case YamlScalar { Complex: { } key }:
                Print(key, to);
                break;
            case YamlScalar scalar:
                to.Append(tag).Append('=').Append(OnOneLine(scalar.Value)).Append('\n');
                break;
            case YamlSequence list:
                to.Append(tag).Append("[\n");
                foreach (YamlNode item in list.Items)
                {
                    Print(item, to);
                }

                to.Append("]\n");
                break;
            case YamlMapping mapping:
                to.Append(tag).Append("{\n");
                foreach (YamlEntry entry in mapping.Entries)
                {
                    Print(entry.Key, to);
                    Print(entry.Value, to);
                }

                to.Append("}\n");
                break;
        }
    }
}

/// <summary>The suite's own notation, brought into the form of <see cref="NodePrinter"/>.</summary>
internal static class EventTree
{
    public static string Print(string tree)
    {
        string[] lines = tree.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimStart()).ToArray();
        Dictionary<string, string> anchors = new(StringComparer.Ordinal);
        StringBuilder to = new();
        int at = 0;
        while (at < lines.Length)
        {
            if (lines[at].StartsWith("+DOC", StringComparison.Ordinal))
            {
                at++;
                to.Append("document\n").Append(Node(lines, ref at, anchors));
            }
            else
            {
                at++;
            }
        }

        // A file of which nothing but one empty document is left holds nothing.
        return to.ToString() == "document\n=\n" ? "" : to.ToString();
    }

    private static string Node(string[] lines, ref int at, Dictionary<string, string> anchors)
    {
        string line = lines[at++], rest = line.Length > 5 ? line[5..] : "", anchor = "", tag = "";
        string kind = line[..4];
        if (kind == "=ALI")
        {
            return anchors[rest[1..]];
        }

        while (rest.Length > 0 && rest[0] is '&' or '<' or '[' or '{')
        {
            int end = rest[0] == '<' ? rest.IndexOf('>', StringComparison.Ordinal) + 1
                : rest.IndexOf(' ', StringComparison.Ordinal) is >= 0 and int blank ? blank
                : rest.Length;
            string word = rest[..end];
            anchor = word[0] == '&' ? word[1..] : anchor;
            tag = word[0] == '<' ? word + " " : tag;
            rest = rest[end..].TrimStart();
        }

        string text;
        if (kind == "=VAL")
        {
            text = tag + "=" + NodePrinter.OnOneLine(Unescaped(rest[1..])) + "\n";
        }
        else
        {
            StringBuilder inner = new(tag + (kind == "+SEQ" ? "[\n" : "{\n"));
            while (lines[at][0] != '-')
            {
                inner.Append(Node(lines, ref at, anchors));
            }

            at++;
            text = inner.Append(kind == "+SEQ" ? "]\n" : "}\n").ToString();
        }

        if (anchor.Length > 0)
        {
            anchors[anchor] = text;
        }

        return text;
    }

    private static string Unescaped(string text)
    {
        StringBuilder value = new();
        for (int i = 0; i < text.Length; i++)
        {
            value.Append(text[i] != '\\' || i + 1 == text.Length
                ? text[i]
                : text[++i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', var other => other });
        }

        return value.ToString();
    }
}
