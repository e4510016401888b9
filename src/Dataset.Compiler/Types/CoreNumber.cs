using System.Globalization;
using System.Numerics;

namespace Dataset.Compiler.Types;

/// <summary>
/// A number in any spelling of YAML's core schema, exactly: <c>42</c>, <c>+5</c>, <c>0x1F</c>, <c>0o17</c>, <c>1e3</c>, <c>.5</c>. It is the
/// coefficient times ten to the power of the exponent.
/// </summary>
internal readonly record struct CoreNumber(BigInteger Coefficient, int Exponent)
{
    /// <summary>No type holds a number beyond it; longer ones are not worth the time of reading them.</summary>
    private const int LongestText = 400, LargestExponent = 400;

    /// <summary>
    /// The JSON Schema of a number. What stands in quotes is a text to an editor, and a number here.
    /// </summary>
    public static string Json(string type) => $$"""
        {
          "type": ["{{type}}", "string"],
          "pattern": "^([-+]?([0-9]*[.]?[0-9]+|[0-9]+[.])([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[.](inf|Inf|INF)|[.](nan|NaN|NAN))$"
        }
        """;

    /// <summary>Whether the text is a number of moderate length.</summary>
    public static bool TryParse(string text, out CoreNumber number)
    {
        number = default;
        if (text.Length is 0 or > LongestText)
        {
            return false;
        }

        if (text.StartsWith("0x", StringComparison.Ordinal) || text.StartsWith("0o", StringComparison.Ordinal))
        {
            return TryParseBased(text, text[1] == 'x' ? 16 : 8, out number);
        }

        int at = text[0] is '+' or '-' ? 1 : 0;
        BigInteger digits = BigInteger.Zero;
        int count = 0, fraction = 0;
        for (bool point = false; at < text.Length && text[at] is (>= '0' and <= '9') or '.'; at++)
        {
            if (text[at] == '.')
            {
                if (point)
                {
                    return false;
                }

                point = true;
                continue;
            }

            digits = (digits * 10) + (text[at] - '0');
            count++;
            fraction += point ? 1 : 0;
        }

        int exponent = 0;
        if (count == 0 || (at < text.Length && (text[at] is not ('e' or 'E') || !TryExponent(text, at + 1, out exponent))))
        {
            return false;
        }

        number = new CoreNumber(text[0] == '-' ? -digits : digits, exponent - fraction);
        return true;
    }

    /// <summary>The number, where it is whole.</summary>
    public BigInteger? Whole()
    {
        CoreNumber shortest = Shortest();
        return shortest.Exponent >= 0 ? shortest.Coefficient * BigInteger.Pow(10, shortest.Exponent) : null;
    }

    /// <summary>The same number without zeros at the end of its coefficient.</summary>
    public CoreNumber Shortest()
    {
        (BigInteger coefficient, int exponent) = (Coefficient, Exponent);
        if (coefficient.IsZero)
        {
            return new CoreNumber(coefficient, 0);
        }

        while ((coefficient % 10).IsZero)
        {
            (coefficient, exponent) = (coefficient / 10, exponent + 1);
        }

        return new CoreNumber(coefficient, exponent);
    }

    private static bool TryExponent(string text, int start, out int exponent) =>
        int.TryParse(text.Substring(start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
            && exponent is >= -LargestExponent and <= LargestExponent;

    private static bool TryParseBased(string text, int radix, out CoreNumber number)
    {
        BigInteger value = BigInteger.Zero;
        number = default;
        for (int i = 2; i < text.Length; i++)
        {
            int digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => radix,
            };
            if (digit >= radix)
            {
                return false;
            }

            value = (value * radix) + digit;
        }

        number = new CoreNumber(value, 0);
        return text.Length > 2;
    }
}
