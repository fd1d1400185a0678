package io.jets.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import io.jets.lambda.JobPrimer;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * An application whose jobs report what they receive. It is outside of the sample's
 * packages, so that the sample does not scan it.
 */
@SpringBootApplication
public class ProbeApplication {

	private static final Log logger = LogFactory.getLog(ProbeApplication.class);

	/**
	 * A function that is not a job: Spring Cloud Function reads its events itself.
	 */
	@Bean
	Function<DynamodbEvent, String> plain() {
		return (event) -> "records: " + event.getRecords();
	}

	@Bean
	JobPrimer probePrimer(@Value("${probe.primer:}") String what) {
		return () -> {
			logger.info("The primer runs");
			switch (what) {
				case "fail" -> throw new ProbeFailedException("Failed to warm up");
				case "connect" -> new Socket("db.example.com", 5432).close();
				case "localhost" -> connectToThisMachine();
				case "http" -> throw new ProbeFailedException("Status " + requestFromThisMachine().statusCode());
				case "aws" -> listTables();
				case "write" -> Files.writeString(Path.of("probe.log"), "written");
				default -> {
				}
			}
		};
	}

	private static void connectToThisMachine() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			new Socket("localhost", server.getLocalPort()).close();
		}
	}

	private static HttpResponse<?> requestFromThisMachine() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost/")).build();
		return HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
	}

	private static void listTables() {
		try (DynamoDbClient client = DynamoDbClient.create()) {
			client.listTables();
		}
	}

	@Bean
	ProbeConnection probeConnection() {
		return new ProbeConnection();
	}

	public static void main(String[] args) {
		SpringApplication.run(ProbeApplication.class, args);
	}

}
