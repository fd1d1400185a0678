package io.jets.local.dynamodb;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.PartitionEndpointKey;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The endpoint of a DynamoDB that the engine does not start.
 *
 * @param uri the URL, {@code null} for the endpoint of AWS that the SDK finds
 * @param region the region, {@code null} for that of the application
 * @param credentials the credentials, {@code null} for those that the SDK finds
 */
public record DynamoDbEndpoint(@Nullable URI uri, @Nullable String region, @Nullable AwsCredentials credentials) {

	/**
	 * The property with an endpoint.
	 */
	public static final String PROPERTY = "jets.local.dynamodb.endpoint";

	private static final String AWS = "aws";

	private static final Pattern URL = Pattern.compile("https?://[^/]+/?");

	private static final PartitionEndpointKey DUAL_STACK = PartitionEndpointKey.builder()
		.tags(EndpointTag.DUALSTACK)
		.build();

	private static final Pattern OWN_HOST = Pattern
		.compile("(?:.+\\.)?localhost\\.?|127(?:\\.\\d{1,3}){3}|\\[(?:::1|0:0:0:0:0:0:0:1)]");

	/**
	 * Reads the property.
	 * @param value a URL, or {@code aws}
	 * @return the endpoint
	 * @throws InvalidConfigurationPropertyValueException if the value is neither
	 */
	public static DynamoDbEndpoint of(String value) {
		if (value.equals(AWS)) {
			return new DynamoDbEndpoint(null, null, null);
		}
		if (!URL.matcher(value).matches()) {
			throw new InvalidConfigurationPropertyValueException(PROPERTY, value,
					"Specify a URL, for instance http://localhost:8000, or " + AWS + ".");
		}
		return new DynamoDbEndpoint(URI.create(value), null, null);
	}

	/**
	 * Returns whether the tables are on AWS, whichever way the endpoint is written.
	 * @return whether they are
	 */
	public boolean isAws() {
		return this.uri == null || isAws(host(this.uri));
	}

	private static boolean isAws(String host) {
		return Region.regions()
			.stream()
			.map(Region::metadata)
			.filter(Objects::nonNull)
			.map(RegionMetadata::partition)
			.distinct()
			.flatMap((partition) -> Stream.of(partition.dnsSuffix(), partition.dnsSuffix(DUAL_STACK)))
			.anyMatch((domain) -> host.endsWith("." + domain) || host.endsWith("." + domain + "."));
	}

	/**
	 * Returns whether the DynamoDB runs on this machine.
	 * @return whether it does
	 */
	public boolean isOnThisMachine() {
		return this.uri != null && OWN_HOST.matcher(host(this.uri)).matches();
	}

	private static String host(URI uri) {
		// The SDK has no use for a URL without a host either
		return (uri.getHost() != null) ? uri.getHost().toLowerCase(Locale.ROOT) : "";
	}

}
