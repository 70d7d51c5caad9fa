using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>What a token says of itself is no response of the token endpoint: its <c>expires_in</c> keeps the unit that its issuer gave it.</summary>
public sealed class IssuedTokenTests
{
    private const string Program =
        """
        using System;
        using System.Collections.Generic;
        using System.IdentityModel.Tokens.Jwt;
        using System.Linq;
        using System.Security.Claims;
        using System.Text;
        using System.Text.Json;

        internal sealed record Claims(string created_at, string expires_in);

        internal static class Validator
        {
            private const string Keys = "https://ims-na1.adobelogin.com/ims/keys";

            internal static DateTimeOffset ExpiryOf(string token)
            {
                Console.WriteLine(Keys);
                READ
            }

            private static void Main(string[] args) => Console.WriteLine(ExpiryOf(args[0]));
        }

        """;

    [Theory]
    [InlineData("var jwt = new JwtSecurityTokenHandler().ReadJwtToken(token); return DateTimeOffset.UtcNow.AddMilliseconds(long.Parse(jwt.Payload[\"expires_in\"].ToString()));")]
    [InlineData("var jwt = new JwtSecurityTokenHandler().ReadJwtToken(token); return DateTimeOffset.UtcNow.AddMilliseconds(long.Parse(jwt.Claims.First(claim => claim.Type == \"expires_in\").Value));")]
    [InlineData("var user = new ClaimsPrincipal(); return DateTimeOffset.UtcNow.AddMilliseconds(long.Parse(user.FindFirst(\"expires_in\").Value));")]
    [InlineData("return DateTimeOffset.UtcNow.AddMilliseconds(Convert.ToInt64(Jose.JWT.Payload<Dictionary<string, object>>(token)[\"expires_in\"]));")]
    [InlineData("var json = JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(token.Split('.')[1]))).RootElement; return DateTimeOffset.FromUnixTimeMilliseconds(json.GetProperty(\"created_at\").GetInt64()).AddMilliseconds(json.GetProperty(\"expires_in\").GetInt64());")]
    [InlineData("var claims = JsonSerializer.Deserialize<Claims>(Convert.FromBase64String(token.Split('.')[1])); return DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(claims.created_at)).AddMilliseconds(long.Parse(claims.expires_in));")]
    public async Task The_claims_of_a_token_are_left_and_silent(string read)
    {
        var source = Program.Replace("READ", read, StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.DoesNotContain(await Diagnosis.OfEveryRuleAsync(solution), static diagnostic => diagnostic.Id == "IMS1001");
        Assert.Equal(source, CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files.Single().Value);
    }
}
