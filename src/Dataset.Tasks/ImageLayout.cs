using System.Reflection.PortableExecutable;
using System.Text;

namespace Dataset.Tasks;

/// <summary>A portable executable as bytes: where its headers are, and how a section is added behind all others.</summary>
internal sealed class ImageLayout
{
    private const int SectionHeaderLength = 40, DebugEntryLength = 28;
    private const int InitializedDataToRead = 0x4000_0040;

    private readonly byte[] _image;
    private readonly PEHeaders _headers;

    public ImageLayout(byte[] image)
    {
        _image = image;
        using PEReader reader = new(new MemoryStream(image));
        _headers = reader.PEHeaders;
        int sections = SectionTable + (_headers.SectionHeaders.Length * SectionHeaderLength);
        bool hasRoom = sections + SectionHeaderLength <= Header.SizeOfHeaders;
        HeadersGrowBy = hasRoom ? 0 : Header.FileAlignment;
        if (Header.SizeOfHeaders + HeadersGrowBy > _headers.SectionHeaders.Min(s => s.VirtualAddress) || Header.CertificateTableDirectory.Size != 0)
        {
            throw new InvalidDataException("there is no room for another section");
        }
    }

    /// <summary>By how much everything behind the headers moves, since one more section has to be named in them.</summary>
    public int HeadersGrowBy { get; }

    private PEHeader Header => _headers.PEHeader ?? throw new BadImageFormatException("no optional header");

    private int SectionTable => _headers.PEHeaderStartOffset + _headers.CoffHeader.SizeOfOptionalHeader;

    /// <summary>The length with what fills it up, so that whatever follows is aligned.</summary>
    public static int Aligned(int length) => Aligned(length, 64);

    public static void Write(byte[] image, int offset, int value)
    {
        for (int i = 0; i < sizeof(int); i++)
        {
            image[offset + i] = (byte)(value >> (8 * i));
        }
    }

    /// <summary>The image with one more section.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="data">What is in it.</param>
    /// <param name="addresses">The relative virtual address of each.</param>
    public byte[] Append(string name, IReadOnlyList<byte[]> data, out IReadOnlyList<int> addresses)
    {
        int length = data.Sum(d => Aligned(d.Length));
        SectionHeader last = _headers.SectionHeaders.OrderBy(s => s.VirtualAddress).Last();
        int address = Aligned(last.VirtualAddress + Math.Max(last.VirtualSize, last.SizeOfRawData), Header.SectionAlignment);
        int raw = Aligned(_image.Length + HeadersGrowBy, Header.FileAlignment), rawLength = Aligned(length, Header.FileAlignment);

        byte[] image = new byte[raw + rawLength];
        Buffer.BlockCopy(_image, 0, image, 0, Header.SizeOfHeaders);
        Buffer.BlockCopy(_image, Header.SizeOfHeaders, image, Header.SizeOfHeaders + HeadersGrowBy, _image.Length - Header.SizeOfHeaders);
        List<int> starts = [];
        int at = 0;
        foreach (byte[] bytes in data)
        {
            Buffer.BlockCopy(bytes, 0, image, raw + at, bytes.Length);
            starts.Add(address + at);
            at += Aligned(bytes.Length);
        }

        MoveSections(image);
        int entry = SectionTable + (_headers.SectionHeaders.Length * SectionHeaderLength);
        Encoding.ASCII.GetBytes(name, 0, name.Length, image, entry);
        int[] fields = [length, address, rawLength, raw, 0, 0, 0, InitializedDataToRead];
        for (int i = 0; i < fields.Length; i++)
        {
            Write(image, entry + 8 + (i * sizeof(int)), fields[i]);
        }

        int coff = _headers.CoffHeaderStartOffset, optional = _headers.PEHeaderStartOffset;
        image[coff + 2]++;
        Write(image, optional + 8, Header.SizeOfInitializedData + rawLength);
        Write(image, optional + 56, Aligned(address + length, Header.SectionAlignment));
        Write(image, optional + 60, Header.SizeOfHeaders + HeadersGrowBy);
        Write(image, optional + 64, 0);
        addresses = starts;
        return image;
    }

    /// <summary>What says where in the file something is.</summary>
    private void MoveSections(byte[] image)
    {
        for (int i = 0; i < _headers.SectionHeaders.Length; i++)
        {
            Write(image, SectionTable + (i * SectionHeaderLength) + 20, _headers.SectionHeaders[i].PointerToRawData + HeadersGrowBy);
        }

        if (_headers.TryGetDirectoryOffset(Header.DebugTableDirectory, out int debug))
        {
            for (int entry = debug; entry < debug + Header.DebugTableDirectory.Size; entry += DebugEntryLength)
            {
                int pointer = BitConverter.ToInt32(_image, entry + 24);
                Write(image, entry + HeadersGrowBy + 24, pointer == 0 ? 0 : pointer + HeadersGrowBy);
            }
        }
    }

    private static int Aligned(int length, int alignment) => (length + alignment - 1) / alignment * alignment;
}
