package io.jets.maven;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import javax.inject.Inject;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * Looks up the streams of the tables that jobs name, and writes their ARNs to
 * {@code samconfig.toml}, where {@code sam deploy} takes the template's parameters from.
 * Uses the credentials and the region that the AWS CLI would use.
 */
@Mojo(name = "streams", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class StreamsMojo extends AbstractJobsMojo {

	/**
	 * The settings of {@code sam deploy}; made if it is missing.
	 */
	@Parameter(property = "jets.samconfig", defaultValue = "${project.basedir}/samconfig.toml", required = true)
	private File samConfig;

	/**
	 * The environment in these settings.
	 */
	@Parameter(property = "jets.environment", defaultValue = "default", required = true)
	private String environment;

	/**
	 * The URL of a DynamoDB that is not AWS's.
	 */
	@Parameter(property = "jets.endpoint")
	private @Nullable URI endpoint;

	/**
	 * The region, unless it is the one that the AWS CLI would use.
	 */
	@Parameter(property = "jets.region")
	private @Nullable String region;

	/**
	 * Create the goal.
	 * @param toolchains finds the project's JDK
	 * @param repositories resolves what checks the jobs
	 */
	@Inject
	public StreamsMojo(ToolchainManager toolchains, RepositorySystem repositories) {
		super(toolchains, repositories);
	}

	@Override
	void run() throws IOException, InterruptedException, MojoFailureException {
		Map<String, String> tables = tables(process("streams", Map.of()).resolve("streams.properties"));
		if (tables.isEmpty()) {
			getLog().info("No job needs the ARN of a stream");
			return;
		}
		Path file = this.samConfig.toPath();
		checkIsRead(file);
		Map<String, String> arns = streamArns(tables);
		String text = Files.exists(file) ? Files.readString(file) : "";
		Files.writeString(file, new SamConfig(text).withParameters(this.environment, arns).text());
		getLog().info(file + ", environment " + this.environment + ":");
		arns.forEach((parameter, arn) -> getLog().info("  " + parameter + "=" + arn));
		if (this.endpoint != null) {
			getLog().warn("These streams are those of " + this.endpoint + ", which a deployment to AWS does not know");
		}
	}

	private static void checkIsRead(Path file) throws MojoFailureException {
		for (String yaml : new String[] { "samconfig.yaml", "samconfig.yml" }) {
			if (Files.exists(file.resolveSibling(yaml)) && !Files.exists(file)) {
				throw new MojoFailureException(
						"SAM reads " + yaml + " here, and this goal writes TOML only: move it to " + file.getFileName()
								+ ", or name another file with jets.samconfig");
			}
		}
	}

	private static Map<String, String> tables(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		Map<String, String> tables = new TreeMap<>();
		properties.forEach((parameter, table) -> tables.put(parameter.toString(), table.toString()));
		return tables;
	}

	private Map<String, String> streamArns(Map<String, String> tables) throws MojoFailureException {
		DynamoDbClientBuilder builder = DynamoDbClient.builder()
			.httpClientBuilder(UrlConnectionHttpClient.builder())
			.endpointOverride(this.endpoint);
		// The SDK does not read the second name that the AWS CLI takes
		String region = (this.region != null || System.getenv("AWS_REGION") != null) ? this.region
				: System.getenv("AWS_DEFAULT_REGION");
		if (region != null) {
			builder.region(Region.of(region));
		}
		try (DynamoDbClient client = builder.build()) {
			return new StreamLookup(client, "region " + client.serviceClientConfiguration().region())
				.streamArns(tables);
		}
		catch (SdkException ex) {
			throw new MojoFailureException("The streams could not be looked up: " + explain(ex), ex);
		}
	}

	/**
	 * The SDK lists its own classes where something is not set.
	 */
	private static String explain(SdkException ex) {
		String message = String.valueOf(ex.getMessage());
		if (message.startsWith("Unable to load region")) {
			return "no region is set. Run aws configure, or set AWS_REGION or jets.region";
		}
		if (message.startsWith("Unable to load credentials")) {
			return "no credentials were found, in the environment or for this AWS_PROFILE. Run aws configure";
		}
		return message;
	}

}
