using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Initializing;

/// <summary>What stands at one place of the data: every value, list and mapping that was seen there, all together.</summary>
internal sealed class Shape
{
    private readonly Dictionary<string, Shape> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>How often nothing was given.</summary>
    public int Nulls { get; private set; }

    /// <summary>The values that stand alone.</summary>
    public List<YamlScalar> Values { get; } = [];

    public int Lists { get; private set; }

    /// <summary>What the items of the lists are; null where there was none.</summary>
    public Shape? Items { get; private set; }

    public int Mappings => Rows.Count;

    /// <summary>The mappings.</summary>
    public List<YamlMapping> Rows { get; } = [];

    /// <summary>The names of all fields, in the order in which they were met.</summary>
    public IReadOnlyList<string> Names => _names;

    public int Seen => Nulls + Values.Count + Lists + Mappings;

    public bool IsEmpty => Values.Count == 0 && Lists == 0 && Mappings == 0;

    public Shape this[string field] => _fields[field];

    public Shape? Find(string field) => _fields.GetValueOrDefault(field);

    public static Shape Of(IEnumerable<YamlNode> nodes)
    {
        Shape shape = new();
        foreach (YamlNode node in nodes)
        {
            shape.Add(node);
        }

        return shape;
    }

    public static Shape Of(IEnumerable<Shape> shapes)
    {
        Shape all = new();
        foreach (Shape shape in shapes)
        {
            all.Add(shape);
        }

        return all;
    }

    public void Add(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { IsNull: true }:
                Nulls++;
                break;
            case YamlScalar scalar:
                Values.Add(scalar);
                break;
            case YamlSequence list:
                Lists++;
                foreach (YamlNode item in list.Items)
                {
                    (Items ??= new Shape()).Add(item);
                }

                break;
            case YamlMapping mapping:
                Rows.Add(mapping);
                foreach (YamlEntry entry in mapping.Entries)
                {
                    Field(entry.Key.Value).Add(entry.Value);
                }

                break;
        }
    }

    public void Add(Shape other)
    {
        Nulls += other.Nulls;
        Values.AddRange(other.Values);
        Lists += other.Lists;
        Rows.AddRange(other.Rows);
        if (other.Items is { } items)
        {
            (Items ??= new Shape()).Add(items);
        }

        foreach (string name in other._names)
        {
            Field(name).Add(other._fields[name]);
        }
    }

    /// <summary>How much of the fields a mapping has on average, from 0 to 1: of things of one kind much, of unlike things little.</summary>
    public double Fill => Mappings == 0 || _names.Count == 0 ? 0 : (double)_names.Sum(n => _fields[n].Seen) / ((double)_names.Count * Mappings);

    /// <summary>All that the fields hold, as if it stood in one.</summary>
    public Shape AllFields => Of(_names.Select(n => _fields[n]));

    private Shape Field(string name)
    {
        if (!_fields.TryGetValue(name, out Shape? field))
        {
            _fields.Add(name, field = new Shape());
            _names.Add(name);
        }

        return field;
    }
}
