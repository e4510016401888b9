using System.Text;
using Dataset.Generator.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace Dataset.Generator.Tests.Storage;

public sealed class SymbolTableTests
{
    private static readonly FsCheck.Config s_many = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(40);

    private static readonly Arbitrary<string[]> s_texts =
        Gen.Elements("peace", "talks", " ", " and ", "ceasefire", "123", "\t", "\n", "~", "\u007F", "A", "z", "\u0001")
        .ListOf().Select(string.Concat).ArrayOf().ToArbitrary();

    [Fact]
    public void Every_ascii_text_comes_back_whatever_the_symbols_were_chosen_for() => Prop.ForAll(s_texts, s_texts, (chosenFor, texts) =>
    {
        SymbolTable table = SymbolTrainer.Symbols(chosenFor);
        texts.Select(t => Decoded(table, t)).ShouldBe(texts);
    }).Check(s_many);

    [Fact]
    public void Every_code_is_ascii() => Prop.ForAll(s_texts, texts =>
    {
        SymbolTable table = SymbolTrainer.Symbols(texts);
        texts.SelectMany(t => Encoded(table, t)).Concat(table.Bytes).ShouldAllBe(c => c < 0x80);
    }).Check(s_many);

    [Fact]
    public void Text_of_common_words_takes_less_than_half()
    {
        string[] texts =
            [.. Enumerable.Range(0, 500).Select(i => "the talks about a ceasefire in the Black Sea went on, and the parties agreed on " + i % 7)];
        SymbolTable table = SymbolTrainer.Train(texts)!;
        (texts.Sum(t => Encoded(table, t).Length) * 2).ShouldBeLessThan(texts.Sum(t => t.Length));
    }

    [Fact]
    public void Text_without_anything_in_common_is_left_as_it_is()
    {
        Random random = new(1);
        SymbolTrainer.Train([.. Enumerable.Range(0, 500)
            .Select(_ => new string([.. Enumerable.Range(0, 100).Select(_ => (char)random.Next(0x20, 0x7F))]))]).ShouldBeNull();
        SymbolTrainer.Train(["\u00E9t\u00E9", null, ""]).ShouldBeNull();
    }

    private static byte[] Encoded(SymbolTable table, string text)
    {
        byte[] codes = new byte[SymbolTable.MaxBytes(text.Length)];
        return codes[..table.Encode(Encoding.ASCII.GetBytes(text), codes)];
    }

    /// <summary>As the format is described: eight bytes a symbol, and behind all of them their lengths.</summary>
    private static string Decoded(SymbolTable table, string text)
    {
        byte[] codes = Encoded(table, text), symbols = table.Bytes;
        StringBuilder decoded = new();
        for (int i = 0; i < codes.Length; i++)
        {
            decoded.Append(codes[i] == SymbolTable.Escape
                ? ((char)codes[++i]).ToString()
                : Encoding.ASCII.GetString(
                    symbols, codes[i] * SymbolTable.MaxLength, symbols[(SymbolTable.Escape * SymbolTable.MaxLength) + codes[i]]));
        }

        return decoded.ToString();
    }
}
