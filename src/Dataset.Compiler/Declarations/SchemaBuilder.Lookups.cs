using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Declarations;

internal sealed partial class SchemaBuilder
{
    private EquatableArray<int> BuildKey(TypeDeclaration type)
    {
        List<int> key = [];
        foreach (PropertyDeclaration property in type.Properties.Items.Where(p => p.Has("Key")))
        {
            int column = ColumnIndex(type, property.Name);
            if (column < 0)
            {
                continue;
            }

            ColumnSpec spec = _columns[type.FullName][column];
            string? problem = type.Kind == DeclarationKind.Part && key.Count > 0 ? "a part has one key, which is unique in its list"
                : spec.Nullable || spec.IsList || spec.Default is not null ? "it must always be given, once"
                : !IsKeyType(spec) ? "no row is known by a value of its type"
                : null;
            if (problem is not null)
            {
                Report(SchemaFindings.InvalidKey, type, property, property.Name, problem);
                continue;
            }

            key.Add(column);
        }

        if (key.Count == 0 && type.Attribute("Entity")?.IsTrue("NamedMembers") == true)
        {
            Report(SchemaFindings.MissingKey, type, null, type.Name, "its named members are called after it");
        }

        return key.ToEquatableArray();
    }

    private static bool IsReference(ColumnSpec column) => column.Type is ColumnType.Reference or ColumnType.Union;

    private static bool IsKeyType(ColumnSpec column) => IsReference(column) || Allows(column, LookUps.Key);

    private static bool Allows(ColumnSpec column, LookUps lookUp) => column.Scalar is { } scalar && (scalar.LookUps & lookUp) != 0;

    private EquatableArray<UniqueSpec> BuildUniques(TypeDeclaration type)
    {
        List<UniqueSpec> uniques = [];
        foreach (AttributeUse unique in type.Attributes.Items.Where(a => a.Name == "Unique"))
        {
            if (unique.Arguments.Count == 0)
            {
                Report(SchemaFindings.InvalidIndex, type, null, type.Name, "[Unique] on a record names the columns");
            }
            else if (Columns(type, null, unique, unique.Arguments.Items) is { } columns)
            {
                Add(null, columns);
            }
        }

        foreach (PropertyDeclaration property in type.Properties.Items.Where(p => p.Has("Unique")))
        {
            if (ColumnIndex(type, property.Name) is >= 0 and int column)
            {
                Add(property, [column]);
            }
        }

        return uniques.ToEquatableArray();

        void Add(PropertyDeclaration? property, List<int> columns)
        {
            List<ColumnSpec> specs = columns.Select(c => _columns[type.FullName][c]).ToList();
            string name = string.Join("And", specs.Select(s => s.Name));
            string? problem = type.Kind == DeclarationKind.Part ? "a part has no look-ups of its own"
                : specs.Any(s => s.IsList
                    || s.IsNested
                    || s.Type is ColumnType.Part or ColumnType.Any or ColumnType.TextSpan or ColumnType.Owner) ? "only single values can be unique"
                : specs.Any(s => s.Type == ColumnType.Scalar && !Allows(s, LookUps.Unique)) ? "its type has no look-ups"
                : specs.Any(s => s.BuildOnly) ? "a build-only column is not stored"
                : null;
            if (problem is not null)
            {
                Report(SchemaFindings.InvalidIndex, type, property, name, problem);
                return;
            }

            uniques.Add(new UniqueSpec(name, columns.ToEquatableArray()));
        }
    }

    /// <summary>The column in whose order rows are handed out: its index has them in that order, so that nothing more is stored.</summary>
    private int OrderOf(TypeDeclaration type, EquatableArray<IndexSpec> indexes)
    {
        if (type.Attribute("Entity")?.Value("InOrderOf") is not { Length: > 0 } name)
        {
            return -1;
        }

        int column = _columns[type.FullName].FindIndex(c => c.Name == name);
        if (column >= 0 && !_columns[type.FullName][column].Nullable && indexes.Items.Any(i => i.Range && i.Sources[0].Column == column))
        {
            return column;
        }

        Report(SchemaFindings.InvalidOrder, type, null, name, type.Name);
        return -1;
    }

    private EquatableArray<IndexSpec> BuildIndexes(TypeDeclaration type)
    {
        List<(string Name, List<IndexSource> Sources, bool Range, (ColumnType, string?) Of)> indexes = [];
        foreach (PropertyDeclaration property in type.Properties)
        {
            foreach (AttributeUse index in property.Attributes.Items.Where(a => a.Name == "Index"))
            {
                if (ColumnIndex(type, property.Name) is not (>= 0 and int column)
                    || IndexedColumn(type, property, index, column) is not { } source)
                {
                    continue;
                }

                bool range = index.IsTrue("Range");
                ColumnSpec spec = source.Spec;
                string name = index.Value("Name") is { Length: > 0 } given ? given
                    : !range ? "By" + property.Name
                    : property.Name == "Date" ? "Between" : property.Name + "Between";
                int same = indexes.FindIndex(i => i.Name == name);
                if (same < 0)
                {
                    indexes.Add((name, [source.Source], range, (spec.Type, spec.TypeName)));
                }
                else if (range || indexes[same].Range || indexes[same].Of != (spec.Type, spec.TypeName))
                {
                    Report(
                        SchemaFindings.InvalidIndex,
                        type,
                        property,
                        property.Name,
                        "it shares the name '" + name + "' with an index over another type or a range index");
                }
                else
                {
                    indexes[same].Sources.Add(source.Source);
                }
            }
        }

        return indexes.Select(i => new IndexSpec(i.Name, i.Sources.ToEquatableArray(), i.Range)).ToEquatableArray();
    }

    private (IndexSource Source, ColumnSpec Spec)? IndexedColumn(TypeDeclaration type, PropertyDeclaration property, AttributeUse index, int column)
    {
        ColumnSpec spec = _columns[type.FullName][column];
        bool isBuildOnly = spec.BuildOnly;
        List<int> within = [];
        string? problem = type.Kind == DeclarationKind.Part ? "a part has no look-ups; index the column that holds it, with On" : null;
        foreach (string step in problem is null && index.Value("On") is { } on ? on.Split('.') : [])
        {
            if (spec.Type != ColumnType.Part)
            {
                problem = "On is for a part, or a list of parts";
                break;
            }

            TypeDeclaration part = _tables[spec.TypeName!];
            int position = ColumnIndex(part, step);
            if (position < 0)
            {
                ReportUnknown(type, property, index, step, part);
                return null;
            }

            within.Add(position);
            spec = _columns[part.FullName][position];
            isBuildOnly |= spec.BuildOnly;
        }

        problem ??= isBuildOnly ? "a build-only column is not stored"
            : spec.HoldsParts ? "On must name the part's column"
            : !IsReference(spec)
                && !Allows(spec, LookUps.Index)
                && !(index.IsTrue("Range") && Allows(spec, LookUps.Range)) ? "its type has no look-ups"
            : null;
        if (problem is not null)
        {
            Report(SchemaFindings.InvalidIndex, type, property, property.Name, problem);
            return null;
        }

        if (index.IsTrue("Range")
            && (spec.IsList || within.Count > 0 || !Allows(spec, LookUps.Range)))
        {
            Report(SchemaFindings.UnsupportedRange, type, property, property.Name);
            return null;
        }

        return (new IndexSource(column, within.ToEquatableArray()), spec);
    }

    private EquatableArray<InverseSpec> BuildInverses(TypeDeclaration type)
    {
        List<InverseSpec> inverses = [];
        foreach (PropertyDeclaration property in type.Properties.Items.Where(IsInverse))
        {
            AttributeUse inverse = property.Attribute("Inverse")!;
            if ((property.Form & PropertyForm.UnknownType) != 0)
            {
                continue;
            }

            if (BuildInverse(type, property, inverse) is { } spec)
            {
                inverses.Add(spec);
            }
            else
            {
                LeaveOut(type, property);
            }
        }

        return inverses.ToEquatableArray();
    }

    private InverseSpec? BuildInverse(TypeDeclaration type, PropertyDeclaration property, AttributeUse inverse)
    {
        InverseSpec? Refuse(string why)
        {
            Report(SchemaFindings.InverseMismatch, type, property, property.Name, why);
            return null;
        }

        if ((property.Form & (PropertyForm.Setter | PropertyForm.Init)) != 0)
        {
            Report(SchemaFindings.HasSetter, type, property, property.Name);
            return null;
        }

        string element = property.Type.FullName;
        string sourceName = inverse.Argument(0) ?? "", columnName = inverse.Argument(1) ?? "";
        if (!_tables.TryGetValue(sourceName, out TypeDeclaration? source))
        {
            return Refuse("'" + sourceName + "' is no table");
        }

        int column = ColumnIndex(source, columnName);
        if (column < 0)
        {
            ReportUnknown(type, property, inverse, columnName, source);
            return null;
        }

        ColumnSpec spec = _columns[source.FullName][column];
        if (spec.IsNested || !Includes(spec, type.FullName))
        {
            return Refuse("'" + source.Name + "." + columnName + "' does not refer to '" + type.Name + "'");
        }

        if (spec.BuildOnly)
        {
            return Refuse("'" + source.Name + "." + columnName + "' is build-only and not stored");
        }

        if (!property.Type.IsList || property.Type.Nullable || property.Type.NullableElements)
        {
            return Refuse("its type must be a RowList of the rows that refer");
        }

        bool toOwner = inverse.IsTrue("ToOwner");
        if (toOwner && source.Kind != DeclarationKind.Part)
        {
            return Refuse("ToOwner is for a part, and '" + source.Name + "' is an entity");
        }

        List<string> listed = toOwner ? HoldersOf(source.FullName).ToList() : [source.FullName];
        if (listed.Count == 0 || !listed.All(l => l == element || (_unions.ContainsKey(element) && _tables[l].Interfaces.Contains(element))))
        {
            return Refuse("it lists rows of '" + string.Join("', '", listed.Select(l => _tables[l].Name)) + "'");
        }

        return new InverseSpec(property.Name, element, source.FullName, column, toOwner, property.Accessibility)
        {
            Shown = property.Attribute("Shown")?.Argument(0),
            HasOwnJson = (property.Form & PropertyForm.OwnJson) != 0,
        };
    }

    /// <summary>The tables that nest this part.</summary>
    private IEnumerable<string> HoldersOf(string part) =>
        _tables.Keys.Where(t => _columns[t].Any(c => c.HoldsParts && (c.TypeName == part || (c.IsNested && MembersOf(c.TypeName!).Contains(part)))));

    private int ColumnIndex(TypeDeclaration type, string name) => _columns[type.FullName].FindIndex(c => c.Name == name);

    /// <summary>The positions of the named columns; null after a report.</summary>
    private List<int>? Columns(TypeDeclaration type, PropertyDeclaration? at, AttributeUse attribute, IEnumerable<string> names)
    {
        List<int> positions = [];
        foreach (string name in names)
        {
            int position = ColumnIndex(type, name);
            if (position < 0)
            {
                ReportUnknown(type, at, attribute, name, type);
                return null;
            }

            positions.Add(position);
        }

        return positions;
    }

    private void ReportUnknown(TypeDeclaration type, PropertyDeclaration? at, AttributeUse attribute, string name, TypeDeclaration owner)
    {
        // A property that was left out has its own report already.
        if (!owner.Properties.Items.Any(p => p.Name == name && (p.Form & PropertyForm.Partial) != 0 && !IsInverse(p)))
        {
            Report(
                SchemaFindings.UnknownProperty,
                type,
                at,
                attribute.Name,
                name,
                owner.Name,
                Suggestion.For(name, _columns[owner.FullName].Select(c => c.Name)));
        }
    }
}
