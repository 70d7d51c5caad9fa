using System.IO;

namespace Adobe.PDFServicesSDK.io;

/// <summary>The input or the result of an operation.</summary>
public class FileRef
{
    private readonly string _content;

    internal FileRef(string content) => _content = content;

    public static FileRef CreateFromLocalFile(string localSource) => new(localSource);

    public void SaveAs(Stream outputStream)
    {
        using var writer = new StreamWriter(outputStream, leaveOpen: true);
        writer.Write(_content);
    }
}
