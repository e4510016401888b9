using System.Text;
using Dataset.Runtime.Packing;

namespace Dataset.Runtime.Tests;

/// <summary>Text as it is stored: decoded, compared, transcoded.</summary>
public sealed class PackedTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("the summit in Jeddah")]
    public void Ascii_is_decoded_however_many_texts_came_before(string text)
    {
        byte[] stored = Encoding.ASCII.GetBytes(text);
        for (int i = 0; i < 100; i++)
        {
            PackedText.Decode(stored, ascii: true).ShouldBe(text);
        }
    }

    [Fact]
    public void Long_ascii_and_utf8_are_decoded()
    {
        string longer = new('x', 1000);
        PackedText.Decode(Encoding.ASCII.GetBytes(longer), ascii: true).ShouldBe(longer);
        PackedText.Decode("Київ 🙂"u8, ascii: false).ShouldBe("Київ 🙂");
    }

    [Fact]
    public void Symbols_are_decoded_and_what_is_none_stands_for_itself()
    {
        byte[] symbols = new byte[127 * 9];
        "talks   "u8.CopyTo(symbols);
        " in     "u8.CopyTo(symbols.AsSpan(8));
        (symbols[127 * 8], symbols[(127 * 8) + 1]) = (5, 3);

        PackedText.Decode([0, 1, 127, (byte)' ', 127, (byte)'J'], symbols).ShouldBe("talks in J");
        PackedText.Decode([], symbols).ShouldBe("");
        PackedText.Decode([.. Enumerable.Repeat((byte)0, 600)], symbols).ShouldBe(string.Concat(Enumerable.Repeat("talks", 600)));
    }

    [Fact]
    public void Ascii_of_every_length_is_equal_to_itself_and_to_nothing_else()
    {
        for (int length = 0; length < 70; length++)
        {
            string text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
            byte[] stored = Encoding.ASCII.GetBytes(text);
            PackedText.Equal(text, stored, ascii: true).ShouldBeTrue(text);
            PackedText.Equal(text + "a", stored, ascii: true).ShouldBeFalse(text);
            for (int i = 0; i < length; i++)
            {
                // The letter with the same low byte is the difference that is overlooked first.
                foreach (char other in new[] { 'Z', (char)(text[i] + 0x100) })
                {
                    string changed = text[..i] + other + text[(i + 1)..];
                    PackedText.Equal(changed, stored, ascii: true).ShouldBeFalse(changed);
                }
            }
        }
    }

    [Theory]
    [InlineData("Київ", "Київ", true)]
    [InlineData("Cafe\u0301", "Caf\u00e9", false)]
    [InlineData("Київ", "Київ!", false)]
    [InlineData("Київ!", "Київ", false)]
    [InlineData("🙂", "🙂", true)]
    [InlineData("\ud83d", "🙂", false)]
    public void Other_text_is_compared_letter_by_letter(string text, string stored, bool equal) =>
        PackedText.Equal(text, Encoding.UTF8.GetBytes(stored), ascii: false).ShouldBe(equal);

    [Theory]
    [InlineData("plain")]
    [InlineData("Київ 🙂 and after")]
    [InlineData("")]
    public void Utf8_is_transcoded(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        char[] room = new char[utf8.Length];
        new string(room, 0, PackedText.Widen(utf8, room)).ShouldBe(text);
    }

    [Fact]
    public void What_is_no_utf8_is_nothing() => PackedText.Widen([(byte)'a', 0xC3, (byte)'b'], new char[3]).ShouldBe(0);

    /// <summary>The machine that runs the tests keeps the lowest byte first; the other order is computed, too.</summary>
    [Fact]
    public void Four_letters_are_one_number_on_every_machine()
    {
        ulong littleEndian = 'a' | ((ulong)'b' << 16) | ((ulong)'c' << 32) | (0x0456UL << 48);
        ulong bigEndian = ((ulong)'a' << 48) | ((ulong)'b' << 32) | ((ulong)'c' << 16) | 0x0456;
        PackedText.Swapped(bigEndian).ShouldBe(littleEndian);
    }

    [Fact]
    public void Eight_bytes_are_laid_side_by_side()
    {
        ulong interleaved = PackedText.Interleaved(BitConverter.ToUInt64("abcdefgh"u8));
        interleaved.ShouldBe(
            Pair('a', 'e', 0) | Pair('b', 'f', 1) | Pair('c', 'g', 2) | Pair('d', 'h', 3));

        static ulong Pair(char low, char high, int lane) => (low | ((ulong)high << 8)) << (16 * lane);
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(1UL)]
    [InlineData(0x0123_4567_89AB_CDEFUL)]
    [InlineData(ulong.MaxValue)]
    public void A_wide_number_is_read_out_of_seven_bits_a_byte(ulong number)
    {
        byte[] packed = new byte[13];
        for (int i = 0; i < 10; i++)
        {
            packed[3 + i] = (byte)((number >> (7 * i)) & 0x7F);
        }

        PackedNumbers.Wide(packed, 3).ShouldBe(number);
    }
}
