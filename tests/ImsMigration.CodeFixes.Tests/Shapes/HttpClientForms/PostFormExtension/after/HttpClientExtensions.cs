using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Tailspin.Common
{
    /// <summary>Small conveniences for calling REST services, used all over the company.</summary>
    public static class HttpClientExtensions
    {
        public static async Task<T> PostFormResponse<T>(this HttpClient client, string url, Dictionary<string, string> fields)
        {
            using (var response = await client.PostAsync(url, new FormUrlEncodedContent(fields)))
            {
                return await ReadAs<T>(response);
            }
        }

        public static async Task<T> GetResponse<T>(this HttpClient client, string url)
        {
            using (var response = await client.GetAsync(url))
            {
                return await ReadAs<T>(response);
            }
        }

        private static async Task<T> ReadAs<T>(HttpResponseMessage response)
        {
            var text = await response.Content.ReadAsStringAsync();
            if (!response.IsSuccessStatusCode)
            {
                throw new InvalidOperationException("The service answered " + (int)response.StatusCode + ": " + text);
            }

            return JsonConvert.DeserializeObject<T>(text);
        }
    }
}
