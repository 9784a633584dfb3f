package vn.motcua.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import vn.motcua.partner.http.Json;

/** Calls the partner process over HTTP, like any client. */
record PartnerCaller(HttpClient http, int port) {
    static PartnerCaller at(int port) {
        return new PartnerCaller(HttpClient.newHttpClient(), port);
    }

    static String packageOf(String packageId) {
        return """
            {"packageId": "%s", "caseCode": "H26.101-260903-0001", "legKey": "residence", "procedure": "1.004222",
             "dueAt": "2026-09-08T17:00:00+07:00", "form": {"childName": "Nguyễn Minh Khôi"},
             "ownerName": "Nguyễn Văn An", "documents": [{"name": "to-khai.pdf"}]}""".formatted(packageId);
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return call(request(path).POST(BodyPublishers.ofString(body)));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return call(request(path).GET());
    }

    Answer call(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response, Json.MAPPER.readTree(response.body()));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    record Answer(HttpResponse<String> response, JsonNode body) {
        int status() {
            return response.statusCode();
        }

        String contentType() {
            return response.headers().firstValue("Content-Type").orElse("");
        }
    }
}
