package io.jets.lambda.start;

import java.util.List;

/**
 * A document of a configuration file in the root of the class path, as the build has read
 * it.
 *
 * @param file the name of the file
 * @param checksum the checksum of the file
 * @param suffix the end of the name of Spring Boot's property source, which numbers the
 * document; empty if the file has only one
 * @param properties the properties, in the order of the file
 */
public record FrozenDocument(String file, long checksum, String suffix, List<FrozenProperty> properties) {

}
