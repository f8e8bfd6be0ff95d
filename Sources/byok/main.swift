import ByokCommands
import HostProcess

HostProcess.harden()
HostProcess.exit(with: Tool.run(.live).rawValue)
