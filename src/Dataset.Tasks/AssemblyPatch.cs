using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Dataset.Tasks;

/// <summary>Appends volumes to an assembly as a section of its own, and points the fields at it that stand for them.</summary>
internal static class AssemblyPatch
{
    private const string SectionName = ".dataset";

    /// <summary>The assembly with its data; null where it has it already, or has it in literals.</summary>
    /// <param name="assembly">The assembly as the compiler wrote it.</param>
    /// <param name="plan">The data.</param>
    /// <param name="keyPair">The key pair to sign with again, where the assembly is signed.</param>
    public static byte[]? Apply(byte[] assembly, AppendPlan plan, byte[]? keyPair)
    {
        if (HasSection(assembly))
        {
            plan.Load();
            Check(assembly, plan);
            return null;
        }

        IReadOnlyList<MarkedField> fields = MarkedField.Find(assembly, plan);
        if (fields.Count == 0)
        {
            return null;
        }

        plan.Load();
        ImageLayout image = new(assembly);
        byte[] patched = image.Append(SectionName, [.. plan.Volumes.Select(v => v.Bytes)], out IReadOnlyList<int> addresses);
        int moved = image.HeadersGrowBy;
        for (int i = 0; i < fields.Count; i++)
        {
            ImageLayout.Write(patched, fields[i].AddressOffset + moved, addresses[i]);
            ImageLayout.Write(patched, fields[i].SizeOffset + moved, plan.Volumes[i].Bytes.Length);
        }

        StrongName.Sign(patched, keyPair);
        return patched;
    }

    /// <summary>Reads back what was written, from the bytes as a runtime would.</summary>
    public static void Check(byte[] assembly, AppendPlan plan)
    {
        using PEReader image = new(new MemoryStream(assembly));
        MetadataReader metadata = image.GetMetadataReader();
        HashSet<int> addresses = [.. metadata.FieldDefinitions.Select(f => metadata.GetFieldDefinition(f).GetRelativeVirtualAddress())];
        SectionHeader section = image.PEHeaders.SectionHeaders.Single(s => s.Name == SectionName);
        int at = 0;
        foreach (Volume volume in plan.Volumes)
        {
            if (!addresses.Contains(section.VirtualAddress + at)
                || at + volume.Bytes.Length > section.SizeOfRawData
                || !assembly.AsSpan(section.PointerToRawData + at, volume.Bytes.Length).SequenceEqual(volume.Bytes))
            {
                throw new InvalidDataException("the assembly has other data than the sources that it was compiled from; rebuild the project");
            }

            at += ImageLayout.Aligned(volume.Bytes.Length);
        }
    }

    private static bool HasSection(byte[] assembly)
    {
        using PEReader image = new(new MemoryStream(assembly));
        return image.PEHeaders.SectionHeaders.Any(s => s.Name == SectionName);
    }
}

/// <summary>A field that stands for a volume: where the file says at which address its data is, and how long that is.</summary>
internal sealed class MarkedField(int addressOffset, int sizeOffset)
{
    /// <summary>How every mark begins.</summary>
    private static readonly byte[] s_anyMark = Encoding.ASCII.GetBytes("mark-of-dataset-volume-");

    public int AddressOffset => addressOffset;

    public int SizeOffset => sizeOffset;

    /// <summary>The fields of all volumes, in their order; none where no field waits for data.</summary>
    public static IReadOnlyList<MarkedField> Find(byte[] assembly, AppendPlan plan)
    {
        using PEReader image = new(new MemoryStream(assembly));
        MetadataReader metadata = image.GetMetadataReader();
        int start = image.PEHeaders.MetadataStartOffset;
        int rows = start + metadata.GetTableMetadataOffset(TableIndex.FieldRva), size = metadata.GetTableRowSize(TableIndex.FieldRva);
        int fieldSize = size - sizeof(int);
        var found = new MarkedField?[plan.Volumes.Count];
        Dictionary<TypeDefinitionHandle, int> fieldsOfType = [];
        List<(int Volume, TypeDefinitionHandle Type, int Offset)> marked = [];
        bool waits = false;
        for (int i = 0; i < metadata.GetTableRowCount(TableIndex.FieldRva); i++)
        {
            int row = rows + (i * size), address = BitConverter.ToInt32(assembly, row);
            int field = fieldSize == 2 ? BitConverter.ToUInt16(assembly, row + 4) : BitConverter.ToInt32(assembly, row + 4);
            if (TypeOf(metadata, MetadataTokens.FieldDefinitionHandle(field)) is { IsNil: false } type)
            {
                fieldsOfType[type] = (fieldsOfType.TryGetValue(type, out int others) ? others : 0) + 1;
                PEMemoryBlock data = image.GetSectionData(address);
                waits |= StartsWith(data, s_anyMark);
                marked.AddRange(Enumerable.Range(0, found.Length).Where(v => StartsWith(data, plan.Volumes[v].Mark)).Select(v => (v, type, row)));
            }
        }

        foreach ((int volume, TypeDefinitionHandle type, int offset) in marked)
        {
            // The type says how long the data is, and a type of the same length would become as long with it.
            if (fieldsOfType[type] > 1 || found[volume] is not null)
            {
                throw new InvalidDataException("another field has the length of the one that stands for the data");
            }

            found[volume] = new MarkedField(offset, OffsetOfSize(metadata, start, assembly, type));
        }

        // A field of another version's mark waits as well.
        return !waits ? []
            : !Texts(metadata).Contains(plan.Identity) || found.Contains(null) ? throw new InvalidDataException(
                "the assembly was compiled from other sources; rebuild the project")
            : [.. found.Select(f => f!)];
    }

    /// <summary>The strings in the assembly's code.</summary>
    private static IEnumerable<string> Texts(MetadataReader metadata)
    {
        for (UserStringHandle text = metadata.GetNextHandle(default(UserStringHandle)); !text.IsNil; text = metadata.GetNextHandle(text))
        {
            yield return metadata.GetUserString(text);
        }
    }

    private static bool StartsWith(PEMemoryBlock data, byte[] mark) =>
        data.Length >= mark.Length && data.GetReader(0, mark.Length).ReadBytes(mark.Length).AsSpan().SequenceEqual(mark);

    private static TypeDefinitionHandle TypeOf(MetadataReader metadata, FieldDefinitionHandle field)
    {
        BlobReader signature = metadata.GetBlobReader(metadata.GetFieldDefinition(field).Signature);
        signature.ReadSignatureHeader();
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.TypeHandle)
        {
            return default;
        }

        EntityHandle type = signature.ReadTypeHandle();
        return type.Kind == HandleKind.TypeDefinition ? (TypeDefinitionHandle)type : default;
    }

    private static int OffsetOfSize(MetadataReader metadata, int start, byte[] assembly, TypeDefinitionHandle type)
    {
        // Of each: a packing size of two bytes, the size, the type.
        int rows = start + metadata.GetTableMetadataOffset(TableIndex.ClassLayout), size = metadata.GetTableRowSize(TableIndex.ClassLayout);
        for (int i = 0; i < metadata.GetTableRowCount(TableIndex.ClassLayout); i++)
        {
            int row = rows + (i * size);
            int parent = size == 8 ? BitConverter.ToUInt16(assembly, row + 6) : BitConverter.ToInt32(assembly, row + 6);
            if (parent == MetadataTokens.GetRowNumber(type))
            {
                return row + 2;
            }
        }

        throw new InvalidDataException(
            "the type of type " + MetadataTokens.GetRowNumber(type).ToString(CultureInfo.InvariantCulture) + " has no size");
    }
}
