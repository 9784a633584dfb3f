package vn.motcua.notification.echo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import vn.motcua.notification.delivery.Attempt;
import vn.motcua.notification.delivery.Carrier;
import vn.motcua.notification.delivery.Delivery;
import vn.motcua.notification.delivery.DeliveryChannel;
import vn.motcua.notification.delivery.SendingSettings;
import vn.motcua.rest.BoundedClient;

/**
 * Sends echoes to the portal. Only {@code error_code} 0 acknowledges; any other answer is retried without limit,
 * because later messages of the application mean nothing without this one.
 */
@ApplicationScoped
class EchoCarrier implements Carrier {
    private final BoundedClient portal;
    private final ObjectMapper json = new ObjectMapper();
    private final URI target;

    EchoCarrier(PartnerSettings partner, SendingSettings settings) {
        this.portal = new BoundedClient(settings.attempt());
        this.target = URI.create(partner.url() + "/portal/echo");
    }

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.ECHO;
    }

    @Override
    public boolean isBounded() {
        return false;
    }

    @Override
    public Attempt carry(Delivery delivery) {
        var request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(delivery.content().body()))
                .build();
        try {
            return acknowledged(portal.send(request, BodyHandlers.ofString()));
        } catch (JsonProcessingException e) {
            return Attempt.putOff("the portal's answer is no JSON");
        } catch (IOException e) {
            return Attempt.putOff(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Attempt.putOff("interrupted");
        }
    }

    private Attempt acknowledged(HttpResponse<String> answer) throws JsonProcessingException {
        if (answer.statusCode() != 200) {
            return Attempt.putOff("HTTP " + answer.statusCode());
        }
        var code = json.readTree(answer.body()).path("error_code");
        return code.isInt() && code.intValue() == 0
                ? Attempt.delivered()
                : Attempt.putOff("error_code " + code.asText("missing"));
    }

    @PreDestroy
    void close() {
        portal.close();
    }
}
