namespace Dataset.Cli.Projects;

/// <summary>An answer of the build, and what it follows from.</summary>
internal sealed record KeptEvaluation(ProjectEvaluation Answer, EvaluationInputs Inputs);

/// <summary>Writes an answer of the build, and what it follows from, as bytes.</summary>
internal static class EvaluationCodec
{
    public static void Write(BinaryWriter writer, KeptEvaluation kept)
    {
        (ProjectEvaluation answer, EvaluationInputs inputs) = kept;
        writer.Write(answer.File);
        Write(writer, answer.Properties);
        writer.Write(answer.Items.Count);
        foreach ((string kind, IReadOnlyList<EvaluatedItem> items) in answer.Items)
        {
            writer.Write(kind);
            writer.Write(items.Count);
            foreach (EvaluatedItem item in items)
            {
                writer.Write(item.Name);
                writer.Write(item.Path);
                writer.Write(item.Base);
                Write(writer, item.Metadata);
            }
        }

        Write(writer, answer.Imports);
        Write(writer, inputs.Files);
        Write(writer, inputs.Folders);
        Write(writer, inputs.Endings);
    }

    public static KeptEvaluation Read(BinaryReader reader)
    {
        string file = reader.ReadString();
        Dictionary<string, string> properties = ReadMap(reader);
        int kinds = reader.ReadInt32();
        Dictionary<string, IReadOnlyList<EvaluatedItem>> items = new(kinds, StringComparer.Ordinal);
        for (int i = 0; i < kinds; i++)
        {
            string kind = reader.ReadString();
            EvaluatedItem[] ofKind = new EvaluatedItem[reader.ReadInt32()];
            for (int j = 0; j < ofKind.Length; j++)
            {
                ofKind[j] = new EvaluatedItem(reader.ReadString(), reader.ReadString(), reader.ReadString(), ReadMap(reader));
            }

            items.Add(kind, ofKind);
        }

        ProjectEvaluation answer = new(file, properties, items, ReadList(reader));
        return new KeptEvaluation(answer, new EvaluationInputs(ReadMap(reader), ReadMap(reader), ReadList(reader)));
    }

    private static void Write(BinaryWriter writer, IReadOnlyDictionary<string, string> map)
    {
        writer.Write(map.Count);
        foreach ((string key, string value) in map)
        {
            writer.Write(key);
            writer.Write(value);
        }
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<string> list)
    {
        writer.Write(list.Count);
        foreach (string text in list)
        {
            writer.Write(text);
        }
    }

    private static Dictionary<string, string> ReadMap(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        Dictionary<string, string> map = new(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            map.Add(reader.ReadString(), reader.ReadString());
        }

        return map;
    }

    private static string[] ReadList(BinaryReader reader)
    {
        string[] list = new string[reader.ReadInt32()];
        for (int i = 0; i < list.Length; i++)
        {
            list[i] = reader.ReadString();
        }

        return list;
    }
}
