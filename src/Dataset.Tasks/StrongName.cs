using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace Dataset.Tasks;

/// <summary>The strong name of an assembly whose bytes changed: its signature is over them.</summary>
internal static class StrongName
{
    private const int CheckSumOffset = 64, CertificateOffset32 = 128, CertificateOffset64 = 144, DirectoryLength = 8;

    /// <summary>Signs again what is signed.</summary>
    public static void Sign(byte[] image, byte[]? keyPair)
    {
        using PEReader reader = new(new MemoryStream(image));
        PEHeaders headers = reader.PEHeaders;
        DirectoryEntry signature = headers.CorHeader!.StrongNameSignatureDirectory;
        bool isSigned = (headers.CorHeader.Flags & CorFlags.StrongNameSigned) != 0;
        if (!isSigned || signature.Size == 0 || !headers.TryGetDirectoryOffset(signature, out int offset))
        {
            return;
        }

        if (image.Skip(offset).Take(signature.Size).All(b => b == 0))
        {
            // A public signature says only whose the assembly is.
            return;
        }

        if (keyPair is null)
        {
            throw new InvalidDataException("the assembly is signed, and without its key file cannot be signed again; set DatasetStorage to Literals");
        }

        byte[] signed = Signature(image, headers, offset, signature.Size, keyPair);
        if (signed.Length != signature.Size)
        {
            throw new InvalidDataException("the assembly is signed with another key than that of its key file");
        }

        signed.CopyTo(image, offset);
    }

    /// <summary>
    /// The signature, as compilers compute it: over headers and sections, but for itself, the checksum and the place of certificates.
    /// </summary>
    public static byte[] Signature(byte[] image, PEHeaders headers, int offset, int length, byte[] keyPair)
    {
        int optional = headers.PEHeaderStartOffset;
        int certificates = optional + (headers.PEHeader!.Magic == PEMagic.PE32 ? CertificateOffset32 : CertificateOffset64);
        int headersEnd = optional + headers.CoffHeader.SizeOfOptionalHeader + (headers.SectionHeaders.Length * 40);
        byte[] start = image.AsSpan(0, headersEnd).ToArray();
        Array.Clear(start, optional + CheckSumOffset, sizeof(int));
        Array.Clear(start, certificates, DirectoryLength);

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(start);
        foreach (SectionHeader section in headers.SectionHeaders)
        {
            int from = section.PointerToRawData, to = from + section.SizeOfRawData;
            if (offset >= from && offset < to)
            {
                hash.AppendData(image, from, offset - from);
                from = offset + length;
            }

            hash.AppendData(image, from, to - from);
        }

        using RSA rsa = RSA.Create();
        rsa.ImportParameters(ParametersOf(keyPair));
        byte[] signature = rsa.SignHash(hash.GetHashAndReset(), HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
        Array.Reverse(signature);
        return signature;
    }

    /// <summary>A key pair in a file of .snk: a header of 20 bytes, then the numbers, the lowest byte first.</summary>
    private static RSAParameters ParametersOf(byte[] keyPair)
    {
        if (keyPair.Length < 20 || keyPair[0] != 7 || BitConverter.ToInt32(keyPair, 8) != 0x3241_5352)
        {
            throw new InvalidDataException("the key file has no private key; set DatasetStorage to Literals, or sign publicly");
        }

        int length = BitConverter.ToInt32(keyPair, 12) / 8, half = length / 2, at = 20;
        byte[] Next(int count)
        {
            byte[] number = keyPair.AsSpan(at, count).ToArray();
            Array.Reverse(number);
            at += count;
            return number;
        }

        byte[] exponent = keyPair.AsSpan(16, 4).ToArray();
        Array.Reverse(exponent);
        return new RSAParameters
        {
            Exponent = [.. exponent.SkipWhile(b => b == 0)],
            Modulus = Next(length),
            P = Next(half),
            Q = Next(half),
            DP = Next(half),
            DQ = Next(half),
            InverseQ = Next(half),
            D = Next(length),
        };
    }
}
