package io.jets.local.sdk;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.profiles.ProfileFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@link SdkRedirection} keeps the settings of the user and restores all
 * properties.
 */
class SdkRedirectionTests {

	private static final URI LOCAL = URI.create("http://localhost:5387");

	private static final Set<LocalService> ALL = EnumSet.allOf(LocalService.class);

	private final Map<String, String> properties = new HashMap<>();

	private final Map<String, String> environment = new HashMap<>();

	private String profiles = "";

	private final Map<Object, Object> before = new HashMap<>();

	@BeforeEach
	void rememberSystemProperties() {
		System.getProperties().keySet().removeIf((name) -> name.toString().startsWith("aws."));
		this.before.putAll(System.getProperties());
	}

	@AfterEach
	void restoresSystemProperties() {
		assertThat(System.getProperties()).containsExactlyInAnyOrderEntriesOf(this.before);
	}

	@Test
	void directsAllClientsToEndpointUntilClosed() {
		try (SdkRedirection redirection = redirect(true)) {
			assertThat(redirection.springCloudAwsProperties()).containsOnly(
					Map.entry("spring.cloud.aws.region.static", "us-east-1"),
					Map.entry("spring.cloud.aws.credentials.access-key", "local"),
					Map.entry("spring.cloud.aws.credentials.secret-key", "local"));
			for (String service : new String[] { "DynamoDb", "DynamoDbStreams", "Lambda", "EventBridge" }) {
				assertThat(System.getProperty("aws.endpointUrl" + service)).isEqualTo("http://localhost:5387");
			}
			assertThat(System.getProperty("aws.accessKeyId")).isEqualTo("local");
			assertThat(System.getProperty("aws.secretAccessKey")).isEqualTo("local");
			assertThat(System.getProperty("aws.region")).isEqualTo("us-east-1");
		}
	}

	@Test
	void keepsEndpointOfUser() {
		this.environment.put("AWS_ENDPOINT_URL_LAMBDA", "http://localhost:1");
		this.properties.put("aws.endpointUrlEventBridge", "http://localhost:2");
		try (SdkRedirection redirection = redirect(true)) {
			assertThat(System.getProperty("aws.endpointUrlLambda")).isNull();
			assertThat(System.getProperty("aws.endpointUrlEventBridge")).isNull();
			assertThat(System.getProperty("aws.endpointUrlDynamoDb")).isNotNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "endpoint_url = http://localhost:1", "services = mine" })
	void keepsEndpointsOfProfile(String line) {
		this.profiles = "[default]\n" + line + "\n";
		try (SdkRedirection redirection = redirect(true)) {
			assertThat(System.getProperties().keySet()).noneMatch((name) -> name.toString().contains("endpointUrl"));
		}
	}

	@Test
	void keepsEndpointOfAllServices() {
		this.environment.put("AWS_ENDPOINT_URL", "http://localhost:4566");
		try (SdkRedirection redirection = redirect(true)) {
			assertThat(System.getProperties().keySet()).noneMatch((name) -> name.toString().contains("endpointUrl"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE",
			"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI" })
	void keepsCredentialsOfEnvironment(String name) {
		this.environment.put(name, "x");
		assertNoFakeCredentials();
	}

	@ParameterizedTest
	@ValueSource(strings = { "aws.accessKeyId", "aws.profile", "aws.webIdentityTokenFile" })
	void keepsCredentialsOfSystemProperties(String name) {
		this.properties.put(name, "x");
		assertNoFakeCredentials();
	}

	@ParameterizedTest
	@CsvSource({ "default,aws_access_key_id = AKIA", "profile work,sso_session = s", "profile work,role_arn = r",
			"default,credential_process = p" })
	void keepsCredentialsOfAnyProfile(String profile, String line) {
		this.profiles = "[" + profile + "]\n" + line + "\n";
		assertNoFakeCredentials();
	}

	@Test
	void setsCredentialsWhenProfileHasNone() {
		this.profiles = "[default]\nregion = eu-central-1\noutput = json\n";
		try (SdkRedirection redirection = redirect(true)) {
			assertThat(System.getProperty("aws.accessKeyId")).isEqualTo("local");
			assertThat(System.getProperty("aws.region")).isNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "aws.region", "AWS_REGION" })
	void keepsRegionOfUser(String name) {
		(name.startsWith("AWS") ? this.environment : this.properties).put(name, "eu-west-1");
		try (SdkRedirection redirection = redirect(true)) {
			assertThat(System.getProperty("aws.region")).isNull();
			assertThat(redirection.springCloudAwsProperties()).doesNotContainKey("spring.cloud.aws.region.static");
			assertThat(settings().region()).isEqualTo("eu-west-1");
		}
	}

	@Test
	void doesNotSetCredentialsForAws() {
		try (SdkRedirection redirection = redirect(false)) {
			assertThat(System.getProperty("aws.accessKeyId")).isNull();
			assertThat(System.getProperty("aws.region")).isNull();
		}
	}

	@Test
	void doesNotRestorePropertyChangedSince() {
		SdkRedirection redirection = redirect(false);
		System.setProperty("aws.endpointUrlLambda", "http://localhost:1");
		redirection.close();
		assertThat(System.clearProperty("aws.endpointUrlLambda")).isEqualTo("http://localhost:1");
	}

	private void assertNoFakeCredentials() {
		try (SdkRedirection redirection = redirect(true)) {
			assertThat(System.getProperty("aws.accessKeyId")).isNull();
			assertThat(System.getProperty("aws.secretAccessKey")).isNull();
			assertThat(redirection.springCloudAwsProperties())
				.doesNotContainKey("spring.cloud.aws.credentials.access-key");
		}
	}

	private SdkRedirection redirect(boolean credentials) {
		return SdkRedirection.to(LOCAL, settings(), ALL, credentials);
	}

	private AwsSettings settings() {
		ProfileFile file = ProfileFile.builder()
			.type(ProfileFile.Type.CONFIGURATION)
			.content(new ByteArrayInputStream(this.profiles.getBytes(StandardCharsets.UTF_8)))
			.build();
		return new AwsSettings(this.properties::get, this.environment::get, file);
	}

}
