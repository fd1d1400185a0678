package io.jets.probe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application of jobs that tell what reaches them. Outside of the sample's packages,
 * so that the sample does not scan it.
 */
@SpringBootApplication
public class ProbeApplication {

	public static void main(String[] args) {
		SpringApplication.run(ProbeApplication.class, args);
	}

}
