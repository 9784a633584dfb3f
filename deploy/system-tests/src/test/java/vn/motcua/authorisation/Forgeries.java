package vn.motcua.authorisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.playbook.client.Api;
import vn.motcua.playbook.client.Eventually;

/** Invalid tokens of a caller whose valid token would be accepted. */
final class Forgeries {
    private final RealmAdmin realm;

    Forgeries(RealmAdmin realm) {
        this.realm = realm;
    }

    /** The tokens by their fault; the value is null for no token at all. */
    Map<String, String> of(String who) {
        var forgeries = new LinkedHashMap<String, String>();
        var expired = People.isClient(who)
                ? realm.client(RealmAdmin.REALM, "short-" + who)
                : realm.person(RealmAdmin.REALM, "short-cli", who);
        forgeries.put("no token", null);
        forgeries.put("another realm", real(RealmAdmin.OTHER_REALM, "motcua-cli", who, who));
        forgeries.put("another audience", real(RealmAdmin.REALM, "other-cli", "other-" + who, who));
        var good = real(RealmAdmin.REALM, "motcua-cli", who, who);
        forgeries.put("alg none", unsigned(good));
        forgeries.put("HS256 with the public key", symmetric(good, realm.publicKey()));
        forgeries.put("HS256 with the public key as PEM", symmetric(good, pem(realm.publicKey())));
        Eventually.holds("a token to expire", () -> System.currentTimeMillis() / 1000 > expiry(expired));
        forgeries.put("expired", expired);
        return forgeries;
    }

    private String real(String realmName, String personsClient, String client, String who) {
        return People.isClient(who) ? realm.client(realmName, client) : realm.person(realmName, personsClient, who);
    }

    private static String unsigned(String token) {
        return header(token, "none") + "." + token.split("\\.")[1] + ".";
    }

    private static String symmetric(String token, String key) {
        try {
            var signed = header(token, "HS256") + "." + token.split("\\.")[1];
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return signed + "." + encode(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String key) {
        return "-----BEGIN PUBLIC KEY-----\n" + key.replaceAll("(.{64})", "$1\n") + "\n-----END PUBLIC KEY-----\n";
    }

    private static String header(String token, String algorithm) {
        return encode(part(token, 0).put("alg", algorithm).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static long expiry(String token) {
        return part(token, 1).path("exp").asLong();
    }

    static ObjectNode part(String token, int index) {
        try {
            return (ObjectNode) Api.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
