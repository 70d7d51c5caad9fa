using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Paris.Fashion
{
    public abstract class ApiClientBase : IDisposable
    {
        private readonly HttpClient _client = new HttpClient();

        protected abstract string BaseUrl { get; }

        protected async Task<JsonElement> PostForm(string path, IEnumerable<KeyValuePair<string, string>> form)
        {
            var response = await _client.PostAsync(BaseUrl + path, new FormUrlEncodedContent(form));
            var text = await response.Content.ReadAsStringAsync();
            if (!response.IsSuccessStatusCode)
            {
                throw new HttpRequestException(GetType().Name + ": " + text);
            }

            return JsonDocument.Parse(text).RootElement;
        }

        public void Dispose()
        {
            _client.Dispose();
        }
    }
}
