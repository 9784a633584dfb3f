package vn.motcua.playbook.client;

import java.net.URI;
import java.nio.file.Path;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;

/**
 * The addresses of a running system.
 *
 * @param realm Keycloak's realm
 * @param kafka bootstrap servers
 * @param mails the directory of the {@code .eml} files
 * @param clockFile holds the offset of every service's clock
 */
public record Addresses(
        URI intake,
        URI procedure,
        URI routing,
        URI notification,
        URI partner,
        URI realm,
        String kafka,
        Path mails,
        Path clockFile) {

    public static Addresses of(LocalSystem system) {
        return new Addresses(
                system.address(Service.INTAKE),
                system.address(Service.PROCEDURE),
                system.address(Service.ROUTING),
                system.address(Service.NOTIFICATION),
                system.partner(),
                system.realm(),
                system.kafka(),
                system.mails(),
                system.settings().clock());
    }
}
