package io.jets.maven;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
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
 * Looks up the streams of the tables that jobs name, writes their ARNs to a file as
 * parameters of the template, and prints the {@code sam deploy} command that passes them.
 * Uses the credentials and the region that the AWS CLI would use.
 */
@Mojo(name = "streams", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class StreamsMojo extends AbstractJobsMojo {

	/**
	 * The file for the parameters, one {@code Name=value} per line. The goal deletes it
	 * if a lookup fails or no job needs the ARN of a stream.
	 */
	@Parameter(property = "jets.streams.output-file", defaultValue = "${project.build.directory}/sam/parameters",
			required = true)
	private File outputFile;

	/**
	 * The URL of a DynamoDB endpoint other than AWS's own.
	 */
	@Parameter(property = "jets.endpoint")
	private @Nullable URI endpoint;

	/**
	 * The region of the tables. By default, the region that the AWS CLI would use.
	 */
	@Parameter(property = "jets.region")
	private @Nullable String region;

	/**
	 * Creates the goal.
	 * @param toolchains finds the project's JDK
	 * @param repositories resolves jets-tooling
	 */
	@Inject
	public StreamsMojo(ToolchainManager toolchains, RepositorySystem repositories) {
		super(toolchains, repositories);
	}

	@Override
	void run() throws IOException, InterruptedException, MojoFailureException {
		ParametersFile file = new ParametersFile(this.outputFile.toPath());
		file.delete();
		Map<String, String> tables = tables(process("streams", Map.of()).resolve("streams.properties"));
		if (tables.isEmpty()) {
			getLog().info("No job needs the ARN of a stream: run sam deploy without --parameter-overrides");
			return;
		}
		SortedMap<String, String> arns = new TreeMap<>(streamArns(tables));
		file.write(arns);
		getLog().info("Parameters of the template: " + file.path());
		arns.forEach((parameter, arn) -> getLog().info("  " + parameter + "=" + arn));
		getLog().info("To deploy with these parameters, run:");
		getLog()
			.info("  " + file.deployCommand(project().getBasedir().toPath(), Path.of(System.getProperty("user.dir"))));
		if (this.endpoint != null) {
			getLog().warn("These streams exist at " + this.endpoint + " only. AWS does not know them");
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
		// Unlike the AWS CLI, the SDK does not read AWS_DEFAULT_REGION
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
			getLog().debug(ex);
			// Maven would append the message of a cause, which lists the SDK's own
			// classes
			throw new MojoFailureException("The streams could not be looked up: " + explain(ex));
		}
	}

	/**
	 * Replaces messages of the SDK that list its own classes when a setting is missing.
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
