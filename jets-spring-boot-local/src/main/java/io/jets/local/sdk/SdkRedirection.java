package io.jets.local.sdk;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Sets the system properties that direct all AWS SDK clients of the application,
 * including those of Spring Cloud AWS, to the local endpoint. Never overrides the user's
 * settings; closing restores all properties.
 */
public final class SdkRedirection implements AutoCloseable {

	/**
	 * DynamoDB Local accepts only letters and digits.
	 */
	private static final String FAKE_CREDENTIAL = "local";

	/**
	 * The region of clients without a configured region.
	 */
	public static final String DEFAULT_REGION = "us-east-1";

	private final Map<String, String> set = new LinkedHashMap<>();

	private final Map<String, @Nullable String> before = new LinkedHashMap<>();

	private SdkRedirection() {
	}

	/**
	 * Directs clients to an endpoint.
	 * @param endpoint the local endpoint
	 * @param settings the user's settings
	 * @param services the services of the clients
	 * @param credentials whether to set fake credentials and a region if there are none
	 * @return the redirection, which must be closed
	 */
	public static SdkRedirection to(URI endpoint, AwsSettings settings, Set<LocalService> services,
			boolean credentials) {
		SdkRedirection redirection = new SdkRedirection();
		for (LocalService service : services) {
			if (!settings.hasEndpoint(service)) {
				redirection.set(service.systemProperty(), endpoint.toString());
			}
		}
		if (credentials) {
			if (settings.region() == null) {
				redirection.set("aws.region", DEFAULT_REGION);
			}
			if (!settings.hasCredentials()) {
				redirection.set("aws.accessKeyId", FAKE_CREDENTIAL);
				redirection.set("aws.secretAccessKey", FAKE_CREDENTIAL);
			}
		}
		return redirection;
	}

	/**
	 * Returns the same settings as properties of Spring Cloud AWS, which does not read
	 * the region and credentials of the SDK. They must be added with the lowest
	 * precedence.
	 * @return the properties
	 */
	public Map<String, Object> springCloudAwsProperties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		copy("aws.region", properties, "spring.cloud.aws.region.static");
		copy("aws.accessKeyId", properties, "spring.cloud.aws.credentials.access-key");
		copy("aws.secretAccessKey", properties, "spring.cloud.aws.credentials.secret-key");
		return properties;
	}

	private void copy(String from, Map<String, Object> properties, String to) {
		String value = this.set.get(from);
		if (value != null) {
			properties.put(to, value);
		}
	}

	private void set(String name, String value) {
		this.before.put(name, System.getProperty(name));
		this.set.put(name, value);
		System.setProperty(name, value);
	}

	@Override
	public void close() {
		this.set.forEach((name, value) -> {
			// A value that was changed since then is kept
			if (value.equals(System.getProperty(name))) {
				String former = this.before.get(name);
				if (former != null) {
					System.setProperty(name, former);
				}
				else {
					System.clearProperty(name);
				}
			}
		});
	}

}
