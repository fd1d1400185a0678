package io.jets.benchmark.variant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VariantTests {

	@TempDir
	Path directory;

	@Test
	void isBuiltByItsOwnProjectAndStartedFromZipByDefault() throws IOException {
		Variant variant = variant("package=target/function.zip\n");
		assertThat(variant.project()).isEqualTo("fast");
		assertThat(variant.built()).isEqualTo(this.directory.resolve("fast/target/function.zip"));
		assertThat(variant.launch()).isEqualTo(Launch.ZIP);
	}

	@Test
	void usesPackageOfOtherProject() throws IOException {
		Variant variant = variant("project=slow\npackage=target/function.zip\nlaunch=image\n");
		assertThat(variant.project()).isEqualTo("slow");
		assertThat(variant.built()).isEqualTo(this.directory.resolve("slow/target/function.zip"));
		assertThat(variant.launch()).isEqualTo(Launch.IMAGE);
	}

	@Test
	void rejectsUnknownLaunch() throws IOException {
		Variant variant = variant("launch=archive\n");
		assertThatIllegalArgumentException().isThrownBy(variant::launch)
			.withMessage("\"archive\" is not a launch. Choose from zip, custom-runtime, image");
	}

	private Variant variant(String properties) throws IOException {
		Path variant = Files.createDirectories(this.directory.resolve("fast"));
		Files.writeString(variant.resolve("variant.properties"), properties);
		return Variant.read(variant);
	}

}
