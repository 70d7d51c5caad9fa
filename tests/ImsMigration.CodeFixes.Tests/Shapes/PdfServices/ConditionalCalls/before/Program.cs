namespace Contoso.Documents;

internal static class Program
{
    private static void Main()
    {
        new Documents(isOnline: false).Save(Stream.Null);
        new Documents(isOnline: true).Save(Stream.Null);
    }
}
