/**
 * Tests of the actuator's endpoint in an application with a web server.
 */
@NullMarked
package io.jets.actuator;

import org.jspecify.annotations.NullMarked;
