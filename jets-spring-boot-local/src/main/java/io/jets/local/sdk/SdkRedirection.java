package io.jets.local.sdk;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * System properties by which every AWS SDK client of the application, made by hand or by
 * Spring Cloud AWS, speaks to the local endpoint. Sets nothing that the user has set;
 * closing puts everything back.
 */
public final class SdkRedirection implements AutoCloseable {

	/**
	 * DynamoDB Local takes letters and digits only.
	 */
	private static final String FAKE_CREDENTIAL = "local";

	/**
	 * The region of clients that have none.
	 */
	public static final String DEFAULT_REGION = "us-east-1";

	private final Map<String, String> set = new LinkedHashMap<>();

	private final Map<String, @Nullable String> before = new LinkedHashMap<>();

	private SdkRedirection() {
	}

	/**
	 * Point clients at an endpoint.
	 * @param settings what the user has set
	 * @param endpoint the local endpoint
	 * @param services which services' clients
	 * @param credentials whether to give clients without credentials fake ones, and a
	 * region
	 * @return what to close in the end
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
	 * The same settings as Spring Cloud AWS's properties, to be added with the lowest
	 * precedence: it does not read the SDK's for region and credentials.
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
			// someone else's value stays
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
