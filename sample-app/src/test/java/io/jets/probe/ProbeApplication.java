package io.jets.probe;

import java.io.InputStream;
import java.util.function.Function;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/**
 * An application with one function and without jobs. Outside of the sample's packages, so
 * that the sample does not scan it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class ProbeApplication {

	public static void main(String[] args) {
		SpringApplication.run(ProbeApplication.class, args);
	}

	@Bean
	Function<Message<InputStream>, byte[]> probe() {
		return new Probe();
	}

}
