package io.jets.startup;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of the application.
 */
@ConfigurationProperties("startup")
record StartupProperties(String name, Duration patience, String tableName, String second, @Nullable String main) {

}
