package io.jets.larger;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the application.
 *
 * @param name the name of the shop
 * @param patience how long it waits
 * @param regions where it sells
 */
@ConfigurationProperties("shop")
record ShopProperties(String name, Duration patience, List<String> regions) {

}
