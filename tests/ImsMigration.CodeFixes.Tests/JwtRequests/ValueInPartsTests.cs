using System.Threading.Tasks;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.JwtRequests;

/// <summary>The value of <c>jwt_token</c> in a text is everything up to the next field, in however many parts it is written.</summary>
[Collection(ImsTests.Name)]
public sealed class ValueInPartsTests(ImsFixture ims)
{
    private const string Parts = """
        var unsigned = jwt.Substring(0, jwt.LastIndexOf('.'));
        var signature = jwt.Substring(jwt.LastIndexOf('.') + 1);

        """;

    private const string New = "grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk";

    public static TheoryData<string, string> Texts => new()
    {
        {
            """var body = $"client_id={Id}&client_secret={Secret}&jwt_token={unsigned}.{Uri.EscapeDataString(signature)}";""",
            $$"""var body = $"client_id={Id}&client_secret={Secret}&{{New}}";"""
        },
        {
            """var body = $"client_id={Id}&jwt_token={unsigned}.{signature}&client_secret={Secret}";""",
            $$"""var body = $"client_id={Id}&{{New}}&client_secret={Secret}";"""
        },
        {
            """var body = "client_id=" + Id + "&client_secret=" + Secret + "&jwt_token=" + unsigned + "." + signature;""",
            $$"""var body = "client_id=" + Id + "&client_secret=" + Secret + "&{{New}}";"""
        },
        {
            """var body = "client_id=" + Id + "&jwt_token=" + unsigned + "." + signature + "&client_secret=" + Secret;""",
            $$"""var body = "client_id=" + Id + "&{{New}}" + "&client_secret=" + Secret;"""
        },
        {
            """var body = "client_id=" + Id + "&jwt_token=" + (unsigned + '.' + signature) + $"&client_secret={Secret}";""",
            $$"""var body = "client_id=" + Id + "&{{New}}" + $"&client_secret={Secret}";"""
        },
        {
            """var body = "client_id=" + Id + "&jwt_token=" + unsigned + $".{signature}&client_secret={Secret}";""",
            $$"""var body = "client_id=" + Id + "&{{New}}" + $"&client_secret={Secret}";"""
        },
        {
            """var body = string.Format("client_id={0}&client_secret={1}&jwt_token={2}.{3}", Id, Secret, unsigned, signature);""",
            $$"""var body = string.Format("client_id={0}&client_secret={1}&{{New}}", Id, Secret);"""
        },
        {
            """var body = string.Format("jwt_token={0}.{1}&client_id={2}&client_secret={3}", unsigned, signature, Id, Secret);""",
            $$"""var body = string.Format("{{New}}&client_id={0}&client_secret={1}", Id, Secret);"""
        },
        {
            """var body = string.Concat("client_id=", Id, "&jwt_token=", unsigned, ".", signature, "&client_secret=", Secret);""",
            $$"""var body = string.Concat("client_id=", Id, "&{{New}}", "&client_secret=", Secret);"""
        },
        {
            """var body = string.Join("&", "client_id=" + Id, "client_secret=" + Secret, "jwt_token=" + unsigned + "." + signature);""",
            $$"""var body = string.Join("&", "client_id=" + Id, "client_secret=" + Secret, "{{New}}");"""
        },
        {
            """var body = new StringBuilder("client_id=").Append(Id).Append("&jwt_token=").Append(unsigned).Append('.').Append(signature).Append("&client_secret=").Append(Secret).ToString();""",
            $$"""var body = new StringBuilder("client_id=").Append(Id).Append("&{{New}}").Append("&client_secret=").Append(Secret).ToString();"""
        },
        {
            """
            var text = new StringBuilder();
            text.Append("client_id=").Append(Id);
            text.Append("&client_secret=" + Secret);
            text.Append("&jwt_token=");
            text.Append(unsigned);
            text.Append('.').Append(signature);
            var body = text.ToString();
            """,
            $$"""
                    text.Append("&client_secret=" + Secret);
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    text.Append("&{{New}}");
                    var body = text.ToString();
            """
        },
        {
            """
            var body = "client_id=" + Id + "&jwt_token=" + unsigned;
            body += "." + signature;
            body += "&client_secret=" + Secret;
            """,
            $$"""
                    var body = "client_id=" + Id + "&{{New}}";
                    body += "&client_secret=" + Secret;
            """
        },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public Task All_parts_go(string text, string expected) =>
        JwtProgram.AssertMigratedAsync(ims, JwtProgram.With(Parts + text + "\nreturn await Check(Http.PostAsync(Url, Text(body)));"), expected);

    [Theory]
    [InlineData("""var body = "client_id=" + Id + "&client_secret=" + Secret + "&jwt_token=" + unsigned + signature;""")]
    [InlineData("""var body = "client_id=" + Id + "&client_secret=" + Secret + "&jwt_token=" + unsigned + "." + signature + Environment.GetEnvironmentVariable("MORE_FIELDS");""")]
    [InlineData("""var body = "client_id=" + Id + "&client_secret=" + Secret + "&jwt_token=" + (jwt + "&locale=" + unsigned.Length + signature.Length);""")]
    [InlineData("""var body = $"client_id={Id}&client_secret={Secret}&jwt_token={unsigned}{signature}";""")]
    [InlineData("""var body = string.Format("client_id={0}&client_secret={1}&jwt_token={2}.{3}", new object[] { Id, Secret, unsigned, signature });""")]
    [InlineData("""var body = string.Format("jwt_token={0}&client_id={1}&client_secret={2}", new object[] { jwt, Id, Secret });""")]
    [InlineData("""var values = new object[] { jwt, Id, Secret }; var body = string.Format("jwt_token={0}&client_id={1}&client_secret={2}", values);""")]
    [InlineData("""var body = new StringBuilder().AppendFormat("jwt_token={0}&client_id={1}&client_secret={2}", new[] { jwt, Id, Secret }).ToString();""")]
    [InlineData("""var body = new StringBuilder("client_id=" + Id + "&client_secret=" + Secret + "&jwt_token=").Append(unsigned).AppendFormat(".{0}&locale=en", signature).ToString();""")]
    public async Task A_value_whose_end_is_not_known_stays_and_is_reported(string text)
    {
        var code = JwtProgram.With(Parts + text + "\nreturn await Check(Http.PostAsync(Url, Text(body)));");
        await JwtProgram.AssertUntouchedAsync(code);
        Assert.Contains("IMS0001", await JwtProgram.ReportedAsync(code));
    }

    [Theory]
    [InlineData("""await Http.PostAsync(Url, Text(string.Format("client_id={0}&client_secret={1}&jwt_token={2}.{3}", Id, Secret, unsigned, signature)));""")]
    [InlineData("""await Http.PostAsync(Url, Text($"client_id={Id}&client_secret={Secret}&jwt_token={unsigned}.{signature}"));""")]
    [InlineData("""_ = await Http.PostAsync(Url, Text("client_id=" + Id + "&client_secret=" + Secret + "&jwt_token=" + unsigned + "." + signature));""")]
    public async Task A_request_whose_answer_nobody_reads_is_still_sent(string statement)
    {
        var fixedText = await JwtProgram.FixedAsync(JwtProgram.With(Parts + statement + "\nreturn 0;"));
        Assert.Contains("await Http.PostAsync(Url, Text(", fixedText, System.StringComparison.Ordinal);
        Assert.Contains(New, fixedText, System.StringComparison.Ordinal);
    }
}
