using System.Globalization;
using Dataset.Benchmarks.Runner.Peers;
using Rows;

namespace Dataset.Benchmarks.Runner;

/// <summary>Reads every property of every row once, references included. The sum is the same whoever holds the rows.</summary>
internal static class Everything
{
    public static string Of(RowList<Publisher> publishers, RowList<Author> authors, RowList<Book> books)
    {
        long sum = 0;
        foreach (Publisher row in publishers)
        {
            sum += row.Id.Length + row.Name.Length + row.Alias.Length + row.Address.Length + row.Motto.Length + row.Founded.DayNumber
                + (int)row.Focus + row.Staff + (row.Independent ? 1 : 0) + (row.Parent?.Staff ?? 0);
        }

        foreach (Author row in authors)
        {
            sum += row.Id.Length + row.Name.Length + row.PenName.Length + row.Email.Length + row.Biography.Length + row.Born.DayNumber
                + (int)row.Field + row.Score + (row.Alive ? 1 : 0) + row.House.Staff;
        }

        foreach (Book row in books)
        {
            sum += row.Id.Length + row.Title.Length + row.Isbn.Length + row.Summary.Length + row.Published.DayNumber
                + (int)row.Genre + row.Pages + (row.InPrint ? 1 : 0) + row.Author.Score + row.Publisher.Staff;
        }

        return sum.ToString(CultureInfo.InvariantCulture);
    }

    public static string Of(List<ReadyPublisher> publishers, List<ReadyAuthor> authors, List<ReadyBook> books)
    {
        long sum = 0;
        foreach (ReadyPublisher row in publishers)
        {
            sum += row.Id.Length + row.Name.Length + row.Alias.Length + row.Address.Length + row.Motto.Length + row.Founded.DayNumber
                + (int)row.Focus + row.Staff + (row.Independent ? 1 : 0) + (row.Parent?.Staff ?? 0);
        }

        foreach (ReadyAuthor row in authors)
        {
            sum += row.Id.Length + row.Name.Length + row.PenName.Length + row.Email.Length + row.Biography.Length + row.Born.DayNumber
                + (int)row.Field + row.Score + (row.Alive ? 1 : 0) + row.House.Staff;
        }

        foreach (ReadyBook row in books)
        {
            sum += row.Id.Length + row.Title.Length + row.Isbn.Length + row.Summary.Length + row.Published.DayNumber
                + (int)row.Genre + row.Pages + (row.InPrint ? 1 : 0) + row.Author.Score + row.Publisher.Staff;
        }

        return sum.ToString(CultureInfo.InvariantCulture);
    }
}
