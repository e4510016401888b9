using System.Text;
using Dataset.Cli.Formatting;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Tests;

/// <summary>
/// Whatever a file says and however it is written: formatted it says the same, with every comment, and formatting it again changes nothing.
/// </summary>
public sealed class FormatPropertyTests
{
    private static readonly Lazy<DatasetSchema> s_schema = new(() =>
    {
        using TestDataset dataset = new();
        return Workspace.Load(dataset.Context(TextWriter.Null, TextWriter.Null)).Schema;
    });

    [Fact]
    public void No_file_changes_its_values()
    {
        for (int seed = 0; seed < 3000; seed++)
        {
            string text = new Writer(seed).Write();
            YamlFile yaml = YamlReader.Read("x.yaml", text);
            yaml.Root.ShouldNotBeNull("seed " + seed + "\n" + text);
            string formatted = YamlFormatter.Format(text, yaml.Root, s_schema.Value);
            SameValues.Hold(text, formatted).ShouldBeTrue("seed " + seed + "\n" + text + "\nbecame\n" + formatted);
            YamlFile again = YamlReader.Read("x.yaml", formatted);
            YamlFormatter.Format(formatted, again.Root!, s_schema.Value).ShouldBe(formatted, "seed " + seed);
        }
    }

    /// <summary>Writes files as an untidy person would.</summary>
    private sealed class Writer(int seed)
    {
        private static readonly string[] s_values =
        [
            "plain", "two words", "A sentence.", "it's", "say \"so\"", "both ' and \"", "a: b",
            "a #b", "#c", "- d", "[e", "{f}", "g, h", "true", "null", "~", "12", "1e5", "2025-02",
            "", " lead", "trail ", "tab\there", "line\nbreak", "back\\slash", "é ü “curly”", "\u00A0",
            "\u202E", "🚢 ship", "0x1F", "0b11", "0o17", "1_000", "12:30", "=", "<<", "yes", "Off", "2001-12-14t21:59:43.10-05:00", "-5", "+.5",
            "what?", "a?b", "@at", "%", "!t", "&a", "*b", "|", ">", "?", ":", "x:", "---", "...",
            "a very long text that goes on and on without an end in sight, so that no line of any reasonable width could ever hold it together "
                + "with its fellows in one row",
        ];

        private static readonly string[] s_tables = ["ships", "ports", "nonsense"];

        private static readonly string[] s_fields =
            ["id", "name", "rig", "masts", "home", "nicknames", "evidence", "basis", "disputes",
                "in", "quote", "prefix", "for", "says", "unknown", "odd key", "note", "kind"];

        private readonly Random _random = new(seed);
        private readonly StringBuilder _text = new();

        public string Write()
        {
            foreach (string table in s_tables.Where(_ => _random.Next(3) > 0).DefaultIfEmpty("ships"))
            {
                Noise(0);
                _text.Append(table).Append(':');
                Tail();
                int rows = _random.Next(1, 4);
                for (int i = 0; i < rows; i++)
                {
                    Noise(2);
                    _text.Append("  - ");
                    Item(4, 0);
                }
            }

            Noise(_random.Next(5));
            return _text.ToString();
        }

        private void Item(int indent, int depth)
        {
            if (_random.Next(4) == 0)
            {
                _text.Append(Flow(depth));
                Tail();
            }
            else
            {
                Fields(indent, depth);
            }
        }

        private void Fields(int indent, int depth)
        {
            string[] fields = s_fields.OrderBy(_ => _random.Next()).Take(_random.Next(1, 6)).ToArray();
            for (int i = 0; i < fields.Length; i++)
            {
                if (i > 0)
                {
                    Noise(indent);
                    _text.Append(' ', indent);
                }

                _text.Append(fields[i]).Append(':');
                switch (depth < 3 ? _random.Next(6) : 0)
                {
                    case 4:
                        Tail();
                        int items = _random.Next(1, 4);
                        for (int j = 0; j < items; j++)
                        {
                            Noise(indent + 2);
                            _text.Append(' ', indent + 2).Append("- ");
                            Item(indent + 4, depth + 1);
                        }

                        break;
                    case 5:
                        Tail();
                        _text.Append(' ', indent + 2);
                        Fields(indent + 2, depth + 1);
                        break;
                    case 3:
                        _text.Append(' ').Append(Flow(depth));
                        Tail();
                        break;
                    case 2 when _random.Next(3) == 0:
                        Tail();
                        Noise(_random.Next(indent + 4));
                        _text.Append(' ', indent + 2).Append(Scalar(inFlow: false));
                        Tail();
                        break;
                    case 1 when _random.Next(4) == 0:
                        _text.Append(_random.Next(2) == 0 ? " |-\n" : " >-\n").Append(' ', indent + 2).Append("first # no comment\n\n")
                            .Append(' ', indent + 2).Append("second: line\n");
                        break;
                    default:
                        _text.Append(' ').Append(Scalar(inFlow: false));
                        Tail();
                        break;
                }
            }
        }

        private string Flow(int depth)
        {
            List<string> parts = [];
            int count = _random.Next(4);
            bool isMapping = _random.Next(2) == 0;
            foreach (string field in s_fields.OrderBy(_ => _random.Next()).Take(count))
            {
                string value = depth < 3 && _random.Next(5) == 0 ? Flow(depth + 1) : Scalar(inFlow: true);
                parts.Add((isMapping ? field + ": " : "") + value);
            }

            string gap = ", ", end = "";
            if (_random.Next(6) == 0)
            {
                (gap, end) = (",   # why " + _random.Next(100) + "\n                    ", "\n                ");
            }

            return isMapping ? "{" + string.Join(gap, parts) + end + "}" : "[" + string.Join(gap, parts) + end + "]";
        }

        private string Scalar(bool inFlow)
        {
            string value = s_values[_random.Next(s_values.Length)];
            bool needsEscape = value.Any(c => char.IsControl(c) || c == '\u202E');
            return _random.Next(3) switch
            {
                0 when !needsEscape => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'",
                1 => "\"" + string.Concat(
                    value.Select(c => c is '"' or '\\' ? "\\" + c : char.IsControl(c) || c == '\u202E' ? $"\\u{(int)c:X4}" : c.ToString())) + "\"",
                _ => ScalarText.Value(value, inFlow),
            };
        }

        /// <summary>The end of a line, perhaps with a comment.</summary>
        private void Tail() => _text.Append(_random.Next(5) == 0 ? "   # tail " + _random.Next(100) + " 'it's\n" : "\n");

        /// <summary>Blank lines and comments.</summary>
        private void Noise(int indent)
        {
            while (_random.Next(4) == 0)
            {
                _text.Append(_random.Next(2) == 0 ? "\n" : new string(' ', indent) + "# note " + _random.Next(100) + " \"{[\n");
            }
        }
    }
}
