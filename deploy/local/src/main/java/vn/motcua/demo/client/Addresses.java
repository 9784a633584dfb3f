package vn.motcua.demo.client;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where a running system is to be found.
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
        Path clockFile) {}
