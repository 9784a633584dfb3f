package vn.motcua.intake.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    /** By hand: RFC 4291 section 2.5.4 gives one network 64 bits; 2.5.5.2 is IPv4 in IPv6. */
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,                192.0.2.7",
        "::ffff:192.0.2.7,         192.0.2.7",
        "2001:db8:1:2:3:4:5:6,     20010db800010002",
        "2001:db8:1:2:ffff::1,     20010db800010002",
        "2001:db8:1:3::1,          20010db800010003",
        "fe80::1%1,                fe80000000000000",
        "not an address,           nobody"
    })
    void oneHomeIsOneClient(String address, String client) {
        assertThat(ClientAddress.of(address)).isEqualTo(client);
    }
}
