package io.jets.local.dynamodb;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * The endpoint of a DynamoDB of the user.
 *
 * @param uri the endpoint
 * @param region the region, {@code null} for that of the application
 * @param credentials the credentials, {@code null} for those that the SDK finds
 */
public record DynamoDbEndpoint(URI uri, @Nullable String region, @Nullable AwsCredentials credentials) {

}
