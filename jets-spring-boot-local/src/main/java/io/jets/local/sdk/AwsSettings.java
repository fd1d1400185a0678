package io.jets.local.sdk;

import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

import org.springframework.util.StringUtils;

/**
 * The user's settings of the AWS SDK in system properties, in the environment and in
 * {@code ~/.aws}.
 */
public final class AwsSettings {

	/**
	 * The settings of a profile that do not provide credentials.
	 */
	private static final Set<String> PLAIN = Set.of("region", "output", "endpoint_url", "services", "cli_pager",
			"retry_mode", "max_attempts", "ignore_configure_endpoint_urls");

	private final Lookup properties;

	private final Lookup environment;

	private final ProfileFile profiles;

	AwsSettings(Lookup properties, Lookup environment, ProfileFile profiles) {
		this.properties = properties;
		this.environment = environment;
		this.profiles = profiles;
	}

	/**
	 * Returns the settings of this process.
	 * @return the settings
	 */
	public static AwsSettings ofThisProcess() {
		return new AwsSettings(System::getProperty, System::getenv, ProfileFile.defaultProfileFile());
	}

	/**
	 * Returns the region.
	 * @return the region or {@code null} if it is not set
	 */
	public @Nullable String region() {
		return Stream.of(this.properties.get("aws.region"), this.environment.get("AWS_REGION"), ofProfile("region"))
			.filter(StringUtils::hasText)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns whether the SDK may find credentials.
	 * @return whether a source of credentials is configured
	 */
	public boolean hasCredentials() {
		return Stream
			.of("AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE",
					"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI")
			.anyMatch((name) -> StringUtils.hasText(this.environment.get(name)))
				|| Stream.of("aws.accessKeyId", "aws.profile", "aws.webIdentityTokenFile")
					.anyMatch((name) -> StringUtils.hasText(this.properties.get(name)))
				|| this.profiles.profiles()
					.values()
					.stream()
					.anyMatch((profile) -> !PLAIN.containsAll(profile.properties().keySet()));
	}

	/**
	 * Returns whether the user has set an endpoint for a service.
	 * @param service the service
	 * @return whether an endpoint is set for this service or for all services
	 */
	boolean hasEndpoint(LocalService service) {
		return Stream.of("AWS_ENDPOINT_URL", service.environmentVariable())
			.anyMatch((name) -> StringUtils.hasText(this.environment.get(name)))
				|| Stream.of("aws.endpointUrl", service.systemProperty())
					.anyMatch((name) -> StringUtils.hasText(this.properties.get(name)))
				|| ofProfile("endpoint_url") != null || ofProfile("services") != null;
	}

	private @Nullable String ofProfile(String property) {
		String name = Stream.of(this.properties.get("aws.profile"), this.environment.get("AWS_PROFILE"), "default")
			.filter(StringUtils::hasText)
			.findFirst()
			.orElse("default");
		return this.profiles.profile(name).flatMap((Profile profile) -> profile.property(property)).orElse(null);
	}

	/**
	 * Looks up a setting by name.
	 */
	@FunctionalInterface
	interface Lookup {

		@Nullable String get(String name);

	}

}
