using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.JwtRequests;

/// <summary>The response of a declared request is JSON; that says nothing of its form.</summary>
public sealed class DeclaredAnswerTests
{
    [Theory]
    [InlineData("using RestEase;", "RestClient.For<IIms>(\"https://ims-na1.adobelogin.com\")", "Response<JObject>", "answer.GetContent().Value<string>(\"access_token\")")]
    [InlineData("using RestEase;", "RestClient.For<IIms>(\"https://ims-na1.adobelogin.com\")", "JObject", "answer.Value<string>(\"access_token\")")]
    [InlineData("using RestEase;", "RestClient.For<IIms>(\"https://ims-na1.adobelogin.com\")", "System.Text.Json.Nodes.JsonNode", "answer[\"access_token\"]")]
    public async Task A_form_whose_response_is_an_object_of_JSON_is_migrated(string library, string client, string answer, string read)
    {
        var source =
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Newtonsoft.Json.Linq;
            {{library}}

            public interface IIms
            {
                [Post("ims/exchange/jwt")]
                Task<{{answer}}> Exchange([Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form);
            }

            internal static class Program
            {
                private static async Task Main(string[] args)
                {
                    var api = {{client}};
                    var form = new Dictionary<string, string>();
                    form.Add("client_id", "id");
                    form.Add("client_secret", args[0]);
                    form.Add("jwt_token", args[1]);
                    var answer = await api.Exchange(form);
                    Console.WriteLine({{read}});
                }
            }

            """;
        var solution = CustomerCode.OfFile(source).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));

        var after = CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files.Single().Value;

        Assert.Contains("[Post(\"ims/token/v3\")]", after, StringComparison.Ordinal);
        Assert.Contains("form.Add(\"grant_type\", \"client_credentials\");", after, StringComparison.Ordinal);
    }
}
